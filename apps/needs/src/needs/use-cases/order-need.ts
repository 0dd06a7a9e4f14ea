import { Injectable } from '@nestjs/common';
import { KnownAreas } from '@linli/known-areas';
import { newId, type Tx } from '@linli/unit-of-work';
import { shanghaiDay } from '@linli/work-calendar';
import { needNumber, orderNeed, ownerOf, type Need, type NeedOrder } from '../domain/need.js';
import { NeedsError } from '../../needs.errors.js';
import { NeedsRepository } from '../persistence/needs.repository.js';
import { ChangeNeed } from './change-need.js';

/**
 * 点单: a resident, or somebody for the resident, orders a need.
 * Throws `needs.wanted-time-reversed` and `needs.area-unknown`.
 */
@Injectable()
export class OrderNeed {
  constructor(
    private readonly needs: NeedsRepository,
    private readonly changeNeed: ChangeNeed,
    private readonly knownAreas: KnownAreas,
  ) {}

  async execute(tx: Tx, order: NeedOrder): Promise<Need> {
    const { areaCode } = order;
    // What an incident has told was asked of the registry itself.
    if (order.incidentId === null && !(await this.knownAreas.knows(tx, areaCode)))
      throw new NeedsError('needs.area-unknown', { areaCode }, { pointer: '/areaCode' });
    const number = needNumber(tx.now, await this.needs.countUp(tx, shanghaiDay(tx.now)));
    const identity = { id: newId(), number, orderedBy: ownerOf(tx.context) };
    return this.changeNeed.begin(tx, orderNeed(identity, order, tx.now));
  }
}
