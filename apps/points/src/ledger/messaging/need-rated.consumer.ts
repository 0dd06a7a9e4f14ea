import { needRatedV1, type NeedRatedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AwardPoints, type AwardPointsInput } from '../use-cases/award-points.js';

/** A resident rated a service: every accepted participant is awarded once for the task. */
@Injectable()
@Consumes(needRatedV1, { group: 'points.awards' })
export class NeedRatedConsumer {
  constructor(private readonly awardPoints: AwardPoints) {}

  async handle({ data }: Message<NeedRatedV1>, tx: Tx): Promise<void> {
    await this.awardPoints.execute(tx, {
      source: { kind: 'task', id: data.taskId },
      occurredAt: new Date(data.ratedAt),
      earnings: earningsOf(data),
      guard: platformGuard,
    });
  }
}

/** One earning a volunteer: spans of the same person are added up. */
function earningsOf({ difficulty, rating, participants }: NeedRatedV1): AwardPointsInput['earnings'] {
  const minutes = new Map<string, number>();
  for (const participant of participants)
    minutes.set(participant.volunteerId, (minutes.get(participant.volunteerId) ?? 0) + participant.minutes);
  return new Map([...minutes].map(([volunteerId, sum]) => [volunteerId, { kind: 'service', difficulty, rating, minutes: sum }]));
}
