import { Module } from '@nestjs/common';
import { IncidentsModule } from '../incidents/incidents.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { FollowUpsController } from './http/follow-ups.controller.js';
import { FollowUpEntity } from './persistence/follow-up.entity.js';
import { FollowUpsReader } from './persistence/follow-ups.reader.js';
import { FollowUpsRepository } from './persistence/follow-ups.repository.js';
import { ListFollowUps } from './use-cases/list-follow-ups.js';
import { RecordFollowUp } from './use-cases/record-follow-up.js';

export const followUpEntities = [FollowUpEntity];

/** Asking the reporter how it went (回访), and what follows from the answer. */
@Module({
  imports: [IncidentsModule, NoticesModule],
  controllers: [FollowUpsController],
  providers: [FollowUpsRepository, FollowUpsReader, RecordFollowUp, ListFollowUps],
})
export class FollowUpModule {}
