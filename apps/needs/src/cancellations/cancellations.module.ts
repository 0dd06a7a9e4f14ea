import { Module } from '@nestjs/common';
import { NeedsModule } from '../needs/needs.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { CancellationsController } from './http/cancellations.controller.js';
import { CancelNeed } from './use-cases/cancel-need.js';

/** Stands above needs and tasks, since cancelling touches both and tasks already ask needs: no circle. */
@Module({ imports: [NeedsModule, TasksModule], controllers: [CancellationsController], providers: [CancelNeed] })
export class CancellationsModule {}
