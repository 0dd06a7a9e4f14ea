import { Module } from '@nestjs/common';
import { KnownAreas } from '@linli/known-areas';
import { KnownVolunteers } from '@linli/known-volunteers';
import { MediatorsModule } from '../mediators/mediators.module.js';
import { AgreementsController } from './http/agreements.controller.js';
import { AssignmentsController } from './http/assignments.controller.js';
import { DecisionsController } from './http/decisions.controller.js';
import { DisputeCommands } from './http/dispute-commands.js';
import { DisputesController } from './http/disputes.controller.js';
import { PartiesController } from './http/parties.controller.js';
import { SessionsController } from './http/sessions.controller.js';
import { IncidentMovedConsumer } from './messaging/incident-moved.consumer.js';
import { VolunteerRegisteredConsumer } from './messaging/volunteer-registered.consumer.js';
import { AreaChangedConsumer } from './messaging/area-changed.consumer.js';
import { IncidentAcceptedConsumer } from './messaging/incident-accepted.consumer.js';
import { DisputesReader } from './persistence/disputes.reader.js';
import { DisputesRepository } from './persistence/disputes.repository.js';
import { PartyRevealsRepository } from './persistence/party-reveals.repository.js';
import { TimelineRepository } from './persistence/timeline.repository.js';
import { AcceptDispute } from './use-cases/accept-dispute.js';
import { AddHelper } from './use-cases/add-helper.js';
import { AddParty } from './use-cases/add-party.js';
import { AssignMediator } from './use-cases/assign-mediator.js';
import { ChangeDispute } from './use-cases/change-dispute.js';
import { CloseDispute } from './use-cases/close-dispute.js';
import { FailMediation } from './use-cases/fail-mediation.js';
import { LoseSource } from './use-cases/lose-source.js';
import { ListDisputes } from './use-cases/list-disputes.js';
import { NoteArea } from './use-cases/note-area.js';
import { NoteVolunteer } from './use-cases/note-volunteer.js';
import { OpenDisputeFromIncident } from './use-cases/open-dispute-from-incident.js';
import { OpenDispute } from './use-cases/open-dispute.js';
import { OverrideColour } from './use-cases/override-colour.js';
import { PerformObligation } from './use-cases/perform-obligation.js';
import { PresentDispute } from './use-cases/present-dispute.js';
import { ProposeMediatorsForDispute } from './use-cases/propose-mediators-for-dispute.js';
import { ReachAgreement } from './use-cases/reach-agreement.js';
import { ReadDispute } from './use-cases/read-dispute.js';
import { ReadSessions } from './use-cases/read-sessions.js';
import { ReadTimeline } from './use-cases/read-timeline.js';
import { RecordConsent } from './use-cases/record-consent.js';
import { RecordFollowUp } from './use-cases/record-follow-up.js';
import { RecordSession } from './use-cases/record-session.js';
import { RecuseMediator } from './use-cases/recuse-mediator.js';
import { RegisterDispute } from './use-cases/register-dispute.js';
import { RevealParty } from './use-cases/reveal-party.js';
import { SealAgreement } from './use-cases/seal-agreement.js';
import { SignAgreement } from './use-cases/sign-agreement.js';
import { WithdrawDispute } from './use-cases/withdraw-dispute.js';

const repositories = [KnownAreas, KnownVolunteers, DisputesReader, DisputesRepository, PartyRevealsRepository, TimelineRepository];

const useCases = [
  AcceptDispute,
  AddHelper,
  AddParty,
  AssignMediator,
  ChangeDispute,
  CloseDispute,
  FailMediation,
  ListDisputes,
  LoseSource,
  NoteArea,
  NoteVolunteer,
  OpenDisputeFromIncident,
  OpenDispute,
  OverrideColour,
  PerformObligation,
  PresentDispute,
  ProposeMediatorsForDispute,
  ReachAgreement,
  ReadDispute,
  ReadSessions,
  ReadTimeline,
  RecordConsent,
  RecordFollowUp,
  RecordSession,
  RecuseMediator,
  RegisterDispute,
  RevealParty,
  SealAgreement,
  SignAgreement,
  WithdrawDispute,
];

/** Disputes from registration to follow-up; asks `mediators` for people, nobody asks it. */
@Module({
  imports: [MediatorsModule],
  controllers: [
    DisputesController,
    PartiesController,
    AssignmentsController,
    SessionsController,
    AgreementsController,
    DecisionsController,
  ],
  providers: [
    ...repositories,
    ...useCases,
    DisputeCommands,
    AreaChangedConsumer,
    IncidentAcceptedConsumer,
    IncidentMovedConsumer,
    VolunteerRegisteredConsumer,
  ],
})
export class DisputesModule {}
