import { cleanText } from '@linli/personal-data';
import { admit, type Guard, type Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import { KnowVolunteers } from '../../volunteers/use-cases/know-volunteers.js';
import type { RecordedTransfer } from '../domain/transfer.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { AwardPoints } from './award-points.js';

export interface AwardByHandInput {
  /** A UUID that the caller gives the award. */
  readonly sourceId: string;
  readonly volunteerId: string;
  readonly points: number;
  readonly reason: string;
  readonly guard: Guard;
}

/**
 * A person awards points, with a reason, outside the rule and its caps, once for the id that the caller gives it. Hours cannot be given so: they come
 * from accepted service only. Throws `points.volunteer-not-found`, `points.award-rule-missing`, and `points.award-conflict` for a known id with other
 * content.
 */
@Injectable()
export class AwardByHand {
  constructor(
    private readonly awardPoints: AwardPoints,
    private readonly accounts: AccountsRepository,
    private readonly knowVolunteers: KnowVolunteers,
  ) {}

  async execute(tx: Tx, input: AwardByHandInput): Promise<{ award: RecordedTransfer; isNew: boolean }> {
    const known = await this.accounts.findBySource(tx, { kind: 'manual', id: input.sourceId });
    if (known) return { award: await this.sameAs(tx, known, input), isNew: false };
    const { sourceId, volunteerId, points, reason, guard } = input;
    const [award] = await this.awardPoints.execute(tx, {
      source: { kind: 'manual', id: sourceId },
      reason,
      earnings: new Map([[volunteerId, { earning: { kind: 'manual', points }, occurredAt: tx.now }]]),
      guard,
    });
    if (!award) throw new Error('A source that nobody knew was awarded before.');
    return { award: { transfer: award.transfer, legs: award.entries }, isNew: true };
  }

  private async sameAs(tx: Tx, known: RecordedTransfer, { sourceId, volunteerId, points, reason, guard }: AwardByHandInput) {
    const [found] = await this.knowVolunteers.execute(tx, [volunteerId]);
    const { name } = admit(guard, found, () => new PointsError('points.volunteer-not-found', { volunteerId }));
    const isSame =
      known.transfer.volunteerId === volunteerId &&
      known.transfer.reason === cleanText(reason, [name]) &&
      known.legs.some(({ unit, amount }) => unit === 'points' && amount === points);
    if (!isSame) throw new PointsError('points.award-conflict', { sourceId });
    return known;
  }
}
