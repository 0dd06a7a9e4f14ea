import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { shanghaiDay } from '@linli/work-calendar';
import { needNumber, orderNeed, ownerOf, type Need, type NeedOrder } from '../domain/need.js';
import { NeedsRepository } from '../persistence/needs.repository.js';
import { ChangeNeed } from './change-need.js';

/**
 * 点单: a resident, or somebody for the resident, orders a need.
 * Throws `needs.wanted-time-reversed`.
 */
@Injectable()
export class OrderNeed {
  constructor(
    private readonly needs: NeedsRepository,
    private readonly changeNeed: ChangeNeed,
  ) {}

  async execute(tx: Tx, order: NeedOrder): Promise<Need> {
    const number = needNumber(tx.now, await this.needs.countUp(tx, shanghaiDay(tx.now)));
    const identity = { id: newId(), number, orderedBy: ownerOf(tx.context) };
    return this.changeNeed.begin(tx, orderNeed(identity, order, tx.now));
  }
}
