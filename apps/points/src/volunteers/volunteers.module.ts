import { Module } from '@nestjs/common';
import { LedgerModule } from '../ledger/ledger.module.js';
import { VolunteersController } from './http/volunteers.controller.js';
import { VolunteersRepository } from './persistence/volunteers.repository.js';
import { FindVolunteers } from './use-cases/find-volunteers.js';
import { RegisterVolunteer } from './use-cases/register-volunteer.js';

/** Who serves: registration and look-up. Opens the accounts of a new volunteer through the ledger's use case. */
@Module({
  imports: [LedgerModule],
  controllers: [VolunteersController],
  providers: [VolunteersRepository, RegisterVolunteer, FindVolunteers],
})
export class VolunteersModule {}
