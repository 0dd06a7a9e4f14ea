import { DomainError } from '@linli/unit-of-work';

/** The closed union of everything the events service may say no with. */
export type EventsErrorCode =
  | 'events.unit-not-concerned'
  | 'events.same-person'
  | 'events.incident-not-found'
  | 'events.move-not-allowed'
  | 'events.return-not-allowed'
  | 'events.return-too-late'
  | 'events.redo-too-late'
  | 'events.due-at-past'
  | 'events.due-at-later'
  | 'events.suspended-until-past'
  | 'events.same-place'
  | 'events.same-category'
  | 'events.master-not-usable'
  | 'events.incident-is-master'
  | 'events.merge-full'
  | 'events.reporter-absent'
  | 'events.ticket-conflict'
  | 'events.ticket-not-found'
  | 'events.external-no-personal'
  | 'events.intake-full'
  | 'events.category-unknown'
  | 'events.category-missing'
  | 'events.rule-exists'
  | 'events.no-rule-matches'
  | 'events.notice-not-found'
  | 'events.follow-up-not-due'
  | 'events.follow-up-incomplete'
  | RegistryErrorCode;

/** What the registries of areas, units and duties say no with. */
export type RegistryErrorCode =
  | 'events.area-unknown'
  | 'events.area-not-found'
  | 'events.area-kind-unfit'
  | 'events.compound-type-unfit'
  | 'events.compound-type-unknown'
  | 'events.compound-type-exists'
  | 'events.sheet-malformed'
  | 'events.unit-unknown'
  | 'events.unit-not-found'
  | 'events.term-unfit'
  | 'events.contact-absent'
  | 'events.duty-not-found'
  | 'events.duty-reversed'
  | 'events.duty-deputy-same'
  | 'events.duty-overlaps'
  | 'events.duty-ended';

export class EventsError extends DomainError<EventsErrorCode> {}
