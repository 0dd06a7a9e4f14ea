import { Injectable } from '@nestjs/common';
import { admit, type Guard, type Tx } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';
import type { Need } from '../domain/need.js';
import { NeedsRepository } from '../persistence/needs.repository.js';

/**
 * Locks a need's row. Whoever changes a need and its task locks the need first, so that no two of them wait for each other.
 * Throws `needs.need-not-found`, and what the guard throws.
 */
@Injectable()
export class LockNeed {
  constructor(private readonly needs: NeedsRepository) {}

  async execute(tx: Tx, needId: string, guard: Guard): Promise<Need> {
    return admit(guard, await this.needs.lock(tx, needId), () => new NeedsError('needs.need-not-found', { id: needId }));
  }
}
