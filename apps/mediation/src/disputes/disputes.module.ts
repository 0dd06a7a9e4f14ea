import { Module } from '@nestjs/common';
import { MediatorsModule } from '../mediators/mediators.module.js';
import { AgreementsController } from './http/agreements.controller.js';
import { DisputesController } from './http/disputes.controller.js';
import { MediationController } from './http/mediation.controller.js';
import { PartiesController } from './http/parties.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { DisputeCommands } from './http/dispute-commands.js';
import { IncidentAcceptedConsumer } from './messaging/incident-accepted.consumer.js';
import { AgreementsRepository } from './persistence/agreements.repository.js';
import { DisputesReader } from './persistence/disputes.reader.js';
import { DisputesRepository } from './persistence/disputes.repository.js';
import { PartiesRepository } from './persistence/parties.repository.js';
import { SessionsRepository } from './persistence/sessions.repository.js';
import { AcceptDispute } from './use-cases/accept-dispute.js';
import { AddHelper } from './use-cases/add-helper.js';
import { AddParty } from './use-cases/add-party.js';
import { AssignMediator } from './use-cases/assign-mediator.js';
import { CloseDispute } from './use-cases/close-dispute.js';
import { EndMediation } from './use-cases/end-mediation.js';
import { FailMediation } from './use-cases/fail-mediation.js';
import { GradeAgain } from './use-cases/grade-again.js';
import { ListDisputes } from './use-cases/list-disputes.js';
import { OpenDisputeFromIncident } from './use-cases/open-dispute-from-incident.js';
import { OpenDispute } from './use-cases/open-dispute.js';
import { OverrideColour } from './use-cases/override-colour.js';
import { PerformObligation } from './use-cases/perform-obligation.js';
import { ProposeMediatorsForDispute } from './use-cases/propose-mediators-for-dispute.js';
import { ProtectParties } from './use-cases/protect-parties.js';
import { ReachAgreement } from './use-cases/reach-agreement.js';
import { ReadDispute } from './use-cases/read-dispute.js';
import { ReadSessions } from './use-cases/read-sessions.js';
import { ReadTimeline } from './use-cases/read-timeline.js';
import { RecordConsent } from './use-cases/record-consent.js';
import { RecordFollowUp } from './use-cases/record-follow-up.js';
import { RecordSession } from './use-cases/record-session.js';
import { RecuseMediator } from './use-cases/recuse-mediator.js';
import { RegisterDispute } from './use-cases/register-dispute.js';
import { SealAgreement } from './use-cases/seal-agreement.js';
import { SettleDispute } from './use-cases/settle-dispute.js';
import { SignAgreement } from './use-cases/sign-agreement.js';
import { WithdrawDispute } from './use-cases/withdraw-dispute.js';

const repositories = [AgreementsRepository, DisputesReader, DisputesRepository, PartiesRepository, SessionsRepository];

const useCases = [
  AcceptDispute,
  AddHelper,
  AddParty,
  AssignMediator,
  CloseDispute,
  EndMediation,
  FailMediation,
  GradeAgain,
  ListDisputes,
  OpenDisputeFromIncident,
  OpenDispute,
  OverrideColour,
  PerformObligation,
  ProposeMediatorsForDispute,
  ProtectParties,
  ReachAgreement,
  ReadDispute,
  ReadSessions,
  ReadTimeline,
  RecordConsent,
  RecordFollowUp,
  RecordSession,
  RecuseMediator,
  RegisterDispute,
  SealAgreement,
  SettleDispute,
  SignAgreement,
  WithdrawDispute,
];

/** Disputes from registration to follow-up; asks `mediators` for people, nobody asks it. */
@Module({
  imports: [MediatorsModule],
  controllers: [DisputesController, AgreementsController, MediationController, PartiesController, SessionsController],
  providers: [...repositories, ...useCases, DisputeCommands, IncidentAcceptedConsumer],
})
export class DisputesModule {}
