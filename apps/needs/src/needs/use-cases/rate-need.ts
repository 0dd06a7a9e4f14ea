import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { demandOwn, rateNeed, type Need } from '../domain/need.js';
import { ChangeNeed } from './change-need.js';

export interface RateNeedInput {
  readonly needId: string;
  /** 1–5. */
  readonly rating: number;
  readonly comment: string | null;
  readonly guard: Guard;
}

/**
 * 评单: the resident rates the service, after which every volunteer who took part is to be awarded.
 * Throws `needs.need-not-found`, `needs.need-moved`, `needs.same-person`; for a private person who did not order it `needs.need-not-found` too.
 */
@Injectable()
export class RateNeed {
  constructor(private readonly changeNeed: ChangeNeed) {}

  async execute(tx: Tx, { needId, rating, comment, guard }: RateNeedInput): Promise<Need> {
    return this.changeNeed.execute(tx, needId, {
      guard,
      action: 'rate',
      decide: (need) => rateNeed(demandOwn(need, tx.context), { rating, comment }, tx.context.actor, tx.now),
      note: ({ ratingComment }) => ratingComment,
    });
  }
}
