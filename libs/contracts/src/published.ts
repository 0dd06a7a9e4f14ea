import { incidentReportedV1 } from './events/incident-reported.v1.js';
import { incidentAcceptedV1 } from './events/incident-accepted.v1.js';
import { incidentDispatchedV1 } from './events/incident-dispatched.v1.js';
import { incidentResolvedV1 } from './events/incident-resolved.v1.js';
import { incidentFollowedUpV1 } from './events/incident-followed-up.v1.js';
import { incidentMovedV1 } from './events/incident-moved.v1.js';
import { areaChangedV1 } from './events/area-changed.v1.js';
import { unitChangedV1 } from './events/unit-changed.v1.js';
import { dutyChangedV1 } from './events/duty-changed.v1.js';
import { disputeOpenedV1 } from './mediation/dispute-opened.v1.js';
import { disputeSettledV1 } from './mediation/dispute-settled.v1.js';
import { disputeEndedV1 } from './mediation/dispute-ended.v1.js';
import { needOpenedV1 } from './needs/need-opened.v1.js';
import { needDeclinedV1 } from './needs/need-declined.v1.js';
import { needCancelledV1 } from './needs/need-cancelled.v1.js';
import { needFulfilledV1 } from './needs/need-fulfilled.v1.js';
import { needRatedV1 } from './needs/need-rated.v1.js';
import { needRatedV2 } from './needs/need-rated.v2.js';
import { volunteerRegisteredV1 } from './points/volunteer-registered.v1.js';
import { accountCreditedV1 } from './points/account-credited.v1.js';
import { clientChangedV1 } from './identity/client-changed.v1.js';
import type { MessageContract } from './message-contract.js';

export * from './events/incident-reported.v1.js';
export * from './events/incident-accepted.v1.js';
export * from './events/incident-dispatched.v1.js';
export * from './events/incident-resolved.v1.js';
export * from './events/incident-followed-up.v1.js';
export * from './events/incident-moved.v1.js';
export * from './events/area-changed.v1.js';
export * from './events/unit-changed.v1.js';
export * from './events/duty-changed.v1.js';
export * from './mediation/dispute-opened.v1.js';
export * from './mediation/dispute-settled.v1.js';
export * from './mediation/dispute-ended.v1.js';
export * from './needs/need-opened.v1.js';
export * from './needs/need-declined.v1.js';
export * from './needs/need-cancelled.v1.js';
export * from './needs/need-fulfilled.v1.js';
export * from './needs/need-rated.v1.js';
export * from './needs/need-rated.v2.js';
export * from './points/volunteer-registered.v1.js';
export * from './points/account-credited.v1.js';
export * from './identity/client-changed.v1.js';

/** Every contract of the platform, in the order of the services and of an aggregate's life. Append only: a published version never changes. */
export const allContracts: readonly MessageContract[] = [
  incidentReportedV1,
  incidentAcceptedV1,
  incidentDispatchedV1,
  incidentResolvedV1,
  incidentFollowedUpV1,
  incidentMovedV1,
  disputeOpenedV1,
  disputeSettledV1,
  disputeEndedV1,
  needOpenedV1,
  needDeclinedV1,
  needCancelledV1,
  needFulfilledV1,
  needRatedV1,
  needRatedV2,
  volunteerRegisteredV1,
  accountCreditedV1,
  areaChangedV1,
  unitChangedV1,
  dutyChangedV1,
  clientChangedV1,
];

/** What others than the platform's own services may be told. */
export const publicContracts: readonly MessageContract[] = allContracts.filter(({ isInternal }) => !isInternal);

/** Every topic that a contract travels on. */
export const allTopics: readonly string[] = [...new Set(allContracts.map((contract) => contract.topic))];
