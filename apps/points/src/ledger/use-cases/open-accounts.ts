import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { units } from '../domain/account.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';

/** Gives a volunteer an account in each ledger; without effect where they are there. */
@Injectable()
export class OpenAccounts {
  constructor(private readonly ledger: LedgerRepository) {}

  async execute(tx: Tx, input: { volunteerId: string; areaCode: string }): Promise<void> {
    const ids = units.map(() => newId());
    await this.ledger.openAccounts(tx.manager, input.volunteerId, input.areaCode, ids);
  }
}
