import { Module } from '@nestjs/common';
import { VolunteerRegisteredConsumer } from './messaging/volunteer-registered.consumer.js';
import { KnownVolunteerRepository } from './persistence/known-volunteer.repository.js';
import { DemandVolunteer } from './use-cases/demand-volunteer.js';
import { NoteVolunteer } from './use-cases/note-volunteer.js';

@Module({
  providers: [KnownVolunteerRepository, DemandVolunteer, NoteVolunteer, VolunteerRegisteredConsumer],
  exports: [DemandVolunteer],
})
export class VolunteersModule {}
