import { cleanText } from '@linli/personal-data';
import { newId, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { AwardPoints, type Award } from './award-points.js';

/** A person awards points, with a reason, outside the rule and its caps. Hours cannot be given so: they come from accepted service only. */
@Injectable()
export class AwardByHand {
  constructor(private readonly awardPoints: AwardPoints) {}

  async execute(tx: Tx, input: { volunteerId: string; points: number; reason: string }): Promise<Award> {
    const [award] = await this.awardPoints.execute(tx, {
      source: { kind: 'manual', id: newId() },
      occurredAt: tx.now,
      reason: cleanText(input.reason),
      earnings: new Map([[input.volunteerId, { kind: 'manual', points: input.points }]]),
    });
    if (!award) throw new Error('A new source was awarded before.');
    return award;
  }
}
