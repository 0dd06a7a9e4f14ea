export { Clock, FixedClock } from './clock.js';
export { DomainError, type ErrorParams, type Label } from './domain-error.js';
export { databaseFault, faultKind, type DatabaseFault, type FaultKind } from './fault-kind.js';
export { admit, platformGuard, type Guard, type Guarded } from './guard.js';
export { newId } from './new-id.js';
export { Outboxes, say, type OpenOutbox, type Outbox, type OutboxMessage, type Saying } from './outbox.js';
export { mapPage, readPage, type Listing, type Page, type PageRequest, type Position } from './page.js';
export {
  defineTransitions,
  stay,
  to,
  Transitions,
  type ActionOf,
  type ActionRule,
  type StateOf,
  type TransitionsView,
} from './transitions.js';
export { actingAs, type Tx } from './tx.js';
export { UnitOfWork } from './unit-of-work.js';
export { UnitOfWorkModule } from './unit-of-work.module.js';
export { ownContext, type WorkContext } from './work-context.js';
