import { Module } from '@nestjs/common';
import { CancellationsModule } from './cancellations/cancellations.module.js';
import { NeedsModule } from './needs/needs.module.js';
import { TasksModule } from './tasks/tasks.module.js';
import { VolunteersModule } from './volunteers/volunteers.module.js';

/** Composition root of the needs service. */
@Module({ imports: [NeedsModule, TasksModule, VolunteersModule, CancellationsModule] })
export class NeedsServiceModule {}
