import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Need } from '../domain/need.js';
import { NeedsError } from '../../needs.errors.js';
import { NeedRepository } from '../persistence/need.repository.js';

/** What the door checks on the locked row before anything changes: the caller's area, If-Match. */
export type Guard = (found: { readonly areaCode: string; readonly version: number }) => void;

/**
 * Locks a need's row. Whoever changes a need and its task locks the need first, so that no two of them wait for each other.
 * Throws `needs.need-not-found`.
 */
@Injectable()
export class LockNeed {
  constructor(private readonly needs: NeedRepository) {}

  async execute(tx: Tx, needId: string, guard?: Guard): Promise<Need> {
    const need = await this.needs.lock(tx.manager, needId);
    if (!need) throw new NeedsError('needs.need-not-found', { id: needId });
    guard?.(need);
    return need;
  }
}
