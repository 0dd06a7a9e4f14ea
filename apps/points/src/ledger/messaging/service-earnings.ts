import type { NeedRatedV2 } from '@linli/contracts';
import type { AwardPointsInput } from '../use-cases/award-points.js';

/** One earning a volunteer: spans of the same person are added up, and count from the first of them. */
export function serviceEarnings({ difficulty, rating, participants }: NeedRatedV2): AwardPointsInput['earnings'] {
  const served = new Map<string, { minutes: number; startedAt: number }>();
  for (const { volunteerId, minutes, startedAt } of participants) {
    const before = served.get(volunteerId) ?? { minutes: 0, startedAt: Infinity };
    served.set(volunteerId, { minutes: before.minutes + minutes, startedAt: Math.min(before.startedAt, Date.parse(startedAt)) });
  }
  const earningOf = (minutes: number) => ({ kind: 'service' as const, difficulty, rating, minutes });
  return new Map(
    [...served].map(([volunteerId, { minutes, startedAt }]) => [
      volunteerId,
      { earning: earningOf(minutes), occurredAt: new Date(startedAt) },
    ]),
  );
}
