import { Module } from '@nestjs/common';
import { VolunteerRegisteredConsumer } from './messaging/volunteer-registered.consumer.js';
import { KnownVolunteersRepository } from './persistence/known-volunteers.repository.js';
import { DemandVolunteer } from './use-cases/demand-volunteer.js';
import { NoteVolunteer } from './use-cases/note-volunteer.js';

@Module({
  providers: [KnownVolunteersRepository, DemandVolunteer, NoteVolunteer, VolunteerRegisteredConsumer],
  exports: [DemandVolunteer],
})
export class VolunteersModule {}
