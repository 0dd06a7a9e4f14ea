import { disputeSettledV1, type DisputeSettledV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AwardPoints } from '../use-cases/award-points.js';

/** A dispute was settled: every volunteer who helped is awarded once for it. */
@Injectable()
@Consumes(disputeSettledV1, { group: 'points.awards' })
export class DisputeSettledConsumer {
  constructor(private readonly awardPoints: AwardPoints) {}

  async handle({ data }: Message<DisputeSettledV1>, tx: Tx): Promise<void> {
    const earned = { earning: { kind: 'mediation' as const }, occurredAt: new Date(data.settledAt) };
    await this.awardPoints.execute(tx, {
      source: { kind: 'mediation', id: data.disputeId },
      earnings: new Map(data.helpers.map(({ volunteerId }) => [volunteerId, earned])),
      guard: platformGuard,
    });
  }
}
