import { clip, needCancelledV1, needDeclinedV1, needFulfilledV1, needOpenedV1, needRatedV2 } from '@linli/contracts';
import { say, type Saying } from '@linli/unit-of-work';
import type { Need, ServiceOutcome } from './need.js';

/** The bound of the contract; cleaning may have made the text longer than it was given. */
const summaryCharactersMax = 1000;

/** What others are told when a need has come into the state that it is in. */
export function messagesOf(need: Need): Saying[] {
  const { state, outcome, rating } = need;
  if (state === 'ordered') return [opened(need)];
  if (state === 'declined') return [declined(need)];
  if (state === 'cancelled') return [cancelled(need)];
  if (state === 'fulfilled' && outcome) return [fulfilled(need, outcome)];
  if (state === 'rated' && outcome && rating !== null) return [rated(need, outcome, rating)];
  return [];
}

/** The incident that waits for what becomes of the need. */
const incidentOf = ({ incidentId, sourceLostAt }: Need): string | null => (sourceLostAt === null ? incidentId : null);

function opened(need: Need): Saying {
  const { id, version, areaCode } = need;
  const data = { needId: id, incidentId: incidentOf(need), areaCode, class: need.class, openedAt: need.orderedAt.toISOString() };
  return say(needOpenedV1, { key: id, version, data });
}

function declined(need: Need): Saying {
  return say(needDeclinedV1, {
    key: need.id,
    version: need.version,
    data: { ...endedFor(need), declinedAt: need.changedAt.toISOString() },
  });
}

function cancelled(need: Need): Saying {
  return say(needCancelledV1, {
    key: need.id,
    version: need.version,
    data: { ...endedFor(need), cancelledAt: need.changedAt.toISOString() },
  });
}

const endedFor = (need: Need) => ({
  ...{ needId: need.id, incidentId: incidentOf(need), areaCode: need.areaCode },
  reason: clip(need.reason ?? '未说明', summaryCharactersMax),
});

function fulfilled(need: Need, outcome: ServiceOutcome): Saying {
  const { id, version, areaCode, changedAt } = need;
  const summary = clip(outcome.summary, summaryCharactersMax);
  const data = { needId: id, incidentId: incidentOf(need), areaCode, summary, fulfilledAt: changedAt.toISOString() };
  return say(needFulfilledV1, { key: id, version, data });
}

/** Names the volunteers only: units earn no points. */
function rated({ id, version, areaCode, changedAt }: Need, { taskId, difficulty, participants }: ServiceOutcome, rating: number): Saying {
  const volunteers = participants.flatMap(({ provider, minutes, startedAt }) => {
    const [kind, volunteerId] = provider.split(':');
    return kind === 'volunteer' && volunteerId ? [{ volunteerId, minutes, startedAt }] : [];
  });
  const data = { needId: id, taskId, areaCode, difficulty, rating, participants: volunteers, ratedAt: changedAt.toISOString() };
  return say(needRatedV2, { key: id, version, data });
}
