import { Module } from '@nestjs/common';
import { KnownAreas } from '@linli/known-areas';
import { AreaChangedConsumer } from './messaging/area-changed.consumer.js';
import { NoteArea } from './use-cases/note-area.js';
import { VolunteersController } from './http/volunteers.controller.js';
import { VolunteerRevealsRepository } from './persistence/volunteer-reveals.repository.js';
import { VolunteersReader } from './persistence/volunteers.reader.js';
import { VolunteersRepository } from './persistence/volunteers.repository.js';
import { ChangeVolunteer } from './use-cases/change-volunteer.js';
import { FindVolunteer } from './use-cases/find-volunteer.js';
import { KnowVolunteers } from './use-cases/know-volunteers.js';
import { ListVolunteers } from './use-cases/list-volunteers.js';
import { RegisterVolunteer } from './use-cases/register-volunteer.js';
import { RevealVolunteer } from './use-cases/reveal-volunteer.js';

/** Who serves: registration and look-up. Asks no other feature module. */
@Module({
  controllers: [VolunteersController],
  providers: [
    AreaChangedConsumer,
    KnownAreas,
    NoteArea,
    VolunteersRepository,
    VolunteerRevealsRepository,
    VolunteersReader,
    ChangeVolunteer,
    RegisterVolunteer,
    RevealVolunteer,
    FindVolunteer,
    ListVolunteers,
    KnowVolunteers,
  ],
  exports: [FindVolunteer, KnowVolunteers],
})
export class VolunteersModule {}
