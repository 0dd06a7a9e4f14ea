import { DomainError } from '@linli/unit-of-work';

/** Every way in which the needs service says no. The same string is in code, in the problem's `type` and in logs. */
export type NeedsErrorCode =
  | 'needs.need-not-found'
  | 'needs.task-not-found'
  | 'needs.claim-not-found'
  | 'needs.need-moved'
  | 'needs.task-moved'
  | 'needs.claim-moved'
  | 'needs.reason-missing'
  | 'needs.wanted-time-reversed'
  | 'needs.deadline-passed'
  | 'needs.unit-missing'
  | 'needs.unit-unexpected'
  | 'needs.task-full'
  | 'needs.task-overdue'
  | 'needs.task-for-unit'
  | 'needs.provider-unclear'
  | 'needs.provider-is-another'
  | 'needs.already-claimed'
  | 'needs.requirements-unconfirmed'
  | 'needs.volunteer-unknown'
  | 'needs.time-out-of-bounds'
  | 'needs.minutes-out-of-bounds'
  | 'needs.claim-not-counted'
  | 'needs.contact-closed'
  | 'needs.resident-absent'
  | 'needs.same-person'
  | 'needs.area-unknown';

export class NeedsError extends DomainError<NeedsErrorCode> {}
