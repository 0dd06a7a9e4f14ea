import { Module } from '@nestjs/common';
import { MediatorsController } from './http/mediators.controller.js';
import { MediatorsReader } from './persistence/mediators.reader.js';
import { MediatorsRepository } from './persistence/mediators.repository.js';
import { ChangeMediator } from './use-cases/change-mediator.js';
import { FindMediator } from './use-cases/find-mediator.js';
import { LeaveCase } from './use-cases/leave-case.js';
import { ListMediators } from './use-cases/list-mediators.js';
import { NameMediators } from './use-cases/name-mediators.js';
import { ProposeMediators } from './use-cases/propose-mediators.js';
import { RegisterMediator } from './use-cases/register-mediator.js';
import { TakeCase } from './use-cases/take-case.js';

/** The pool of mediators; `disputes` asks it for proposals, cases and names. */
@Module({
  controllers: [MediatorsController],
  providers: [
    MediatorsReader,
    MediatorsRepository,
    RegisterMediator,
    ChangeMediator,
    FindMediator,
    ListMediators,
    NameMediators,
    ProposeMediators,
    TakeCase,
    LeaveCase,
  ],
  exports: [NameMediators, ProposeMediators, TakeCase, LeaveCase],
})
export class MediatorsModule {}
