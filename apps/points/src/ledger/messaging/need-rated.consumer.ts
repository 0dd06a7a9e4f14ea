import { needRatedV2, type NeedRatedV2 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AwardPoints } from '../use-cases/award-points.js';
import { serviceEarnings } from './service-earnings.js';

/** A resident rated a service: every accepted participant is awarded once for the task. */
@Injectable()
@Consumes(needRatedV2, { group: 'points.awards' })
export class NeedRatedConsumer {
  constructor(private readonly awardPoints: AwardPoints) {}

  async handle({ data }: Message<NeedRatedV2>, tx: Tx): Promise<void> {
    await this.awardPoints.execute(tx, {
      source: { kind: 'task', id: data.taskId },
      earnings: serviceEarnings(data),
      guard: platformGuard,
    });
  }
}
