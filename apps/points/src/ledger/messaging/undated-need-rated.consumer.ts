import { needRatedV1, type NeedRatedV1 } from '@linli/contracts';
import { Consumes, type Message } from '@linli/messaging';
import { platformGuard, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AwardPoints } from '../use-cases/award-points.js';
import { serviceEarnings } from './service-earnings.js';

/** The former message, which a needs service of the version before still says: the day of rating stands for the day of service. */
@Injectable()
@Consumes(needRatedV1, { group: 'points.awards' })
export class UndatedNeedRatedConsumer {
  constructor(private readonly awardPoints: AwardPoints) {}

  async handle({ data }: Message<NeedRatedV1>, tx: Tx): Promise<void> {
    const participants = data.participants.map((participant) => ({ ...participant, startedAt: data.ratedAt }));
    await this.awardPoints.execute(tx, {
      source: { kind: 'task', id: data.taskId },
      earnings: serviceEarnings({ ...data, participants }),
      guard: platformGuard,
    });
  }
}
