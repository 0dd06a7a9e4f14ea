import { Module } from '@nestjs/common';
import { NeedsModule } from '../needs/needs.module.js';
import { TasksModule } from '../tasks/tasks.module.js';
import { CancellationsController } from './http/cancellations.controller.js';
import { IncidentMovedConsumer } from './messaging/incident-moved.consumer.js';
import { LoseSource } from './use-cases/lose-source.js';
import { CancelNeed } from './use-cases/cancel-need.js';

/** Stands above needs and tasks, since cancelling touches both and tasks already ask needs: no circle. */
@Module({
  imports: [NeedsModule, TasksModule],
  controllers: [CancellationsController],
  providers: [CancelNeed, LoseSource, IncidentMovedConsumer],
})
export class CancellationsModule {}
