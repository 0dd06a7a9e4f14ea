import { DomainError } from '@linli/unit-of-work';

/** Every code with which the service says no; `mediation.problems.ts` gives each its status and texts. */
export type MediationErrorCode =
  | 'mediation.dispute-not-found'
  | 'mediation.action-not-allowed'
  | 'mediation.party-not-found'
  | 'mediation.parties-too-many'
  | 'mediation.consents-missing'
  | 'mediation.helper-already-added'
  | 'mediation.helpers-too-many'
  | 'mediation.helper-unknown'
  | 'mediation.time-in-future'
  | 'mediation.agreement-not-found'
  | 'mediation.signer-unknown'
  | 'mediation.already-signed'
  | 'mediation.signatures-missing'
  | 'mediation.due-before-reached'
  | 'mediation.obligation-not-found'
  | 'mediation.obligations-open'
  | 'mediation.follow-up-missing'
  | 'mediation.follow-up-not-calm'
  | 'mediation.specialty-unknown'
  | 'mediation.mediator-not-found'
  | 'mediation.mediator-inactive'
  | 'mediation.mediator-over-cap'
  | 'mediation.mediator-out-of-area'
  | 'mediation.mediator-recused'
  | 'mediation.mediator-missing'
  | 'mediation.reached-before-accepted'
  | 'mediation.mediator-already-assigned'
  | 'mediation.area-unknown';

export class MediationError extends DomainError<MediationErrorCode> {}
