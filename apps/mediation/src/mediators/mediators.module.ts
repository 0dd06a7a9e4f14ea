import { Module } from '@nestjs/common';
import { MediatorsController } from './http/mediators.controller.js';
import { MediatorsRepository } from './persistence/mediators.repository.js';
import { ChangeMediator } from './use-cases/change-mediator.js';
import { LeaveCase } from './use-cases/leave-case.js';
import { ProposeMediators } from './use-cases/propose-mediators.js';
import { ReadMediators } from './use-cases/read-mediators.js';
import { RegisterMediator } from './use-cases/register-mediator.js';
import { TakeCase } from './use-cases/take-case.js';

/** The pool of mediators; `disputes` asks it for proposals, cases and names. */
@Module({
  controllers: [MediatorsController],
  providers: [MediatorsRepository, RegisterMediator, ChangeMediator, ReadMediators, ProposeMediators, TakeCase, LeaveCase],
  exports: [ReadMediators, ProposeMediators, TakeCase, LeaveCase],
})
export class MediatorsModule {}
