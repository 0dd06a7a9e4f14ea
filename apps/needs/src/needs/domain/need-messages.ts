import { clip, type NeedFulfilledV1, type NeedOpenedV1, type NeedRatedV1 } from '@linli/contracts';
import type { Need, ServiceOutcome } from './need.js';

/** A message about a need, as the outbox takes it. */
interface NeedMessage<D> {
  readonly key: string;
  readonly version: number;
  readonly data: D;
}

/** The bound of the contract; cleaning may have made the text longer than it was given. */
const summaryCharactersMax = 1000;

export const openedMessage = (need: Need): NeedMessage<NeedOpenedV1> => {
  const { id, version, incidentId, areaCode } = need;
  return { key: id, version, data: { needId: id, incidentId, areaCode, class: need.class, openedAt: need.orderedAt.toISOString() } };
};

export const fulfilledMessage = (need: Need, outcome: ServiceOutcome): NeedMessage<NeedFulfilledV1> => {
  const { id, version, incidentId, areaCode, changedAt } = need;
  const summary = clip(outcome.summary, summaryCharactersMax);
  return { key: id, version, data: { needId: id, incidentId, areaCode, summary, fulfilledAt: changedAt.toISOString() } };
};

/** Names the volunteers only: units earn no points. */
export const ratedMessage = (need: Need, outcome: ServiceOutcome, rating: number): NeedMessage<NeedRatedV1> => {
  const { id, version, areaCode, changedAt } = need;
  const { taskId, difficulty } = outcome;
  const participants = outcome.participants.flatMap(({ provider, minutes }) => {
    const [kind, volunteerId] = provider.split(':');
    return kind === 'volunteer' && volunteerId ? [{ volunteerId, minutes }] : [];
  });
  return { key: id, version, data: { needId: id, taskId, areaCode, difficulty, rating, participants, ratedAt: changedAt.toISOString() } };
};
