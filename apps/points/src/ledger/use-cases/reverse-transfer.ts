import { newId, type Tx } from '@linli/unit-of-work';
import { cleanText } from '@linli/personal-data';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import { postTransfer } from '../domain/post-transfer.js';
import { reversalOf } from '../domain/reverse-transfer.js';
import type { Leg, Transfer } from '../domain/transfer.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';

/** Undoes a transfer by a transfer of its own, at most once. Refused where it would overdraw the volunteer: what is spent must be given back first. */
@Injectable()
export class ReverseTransfer {
  constructor(private readonly ledger: LedgerRepository) {}

  async execute(tx: Tx, input: { transferId: string; reason: string }): Promise<{ transfer: Transfer; legs: readonly Leg[] }> {
    const original = await this.ledger.findTransfer(tx.manager, input.transferId);
    if (!original) throw new PointsError('points.transfer-not-found', { transferId: input.transferId });
    const accounts = await this.ledger.lockAccounts(tx.manager, [original.transfer.volunteerId]);
    if (await this.ledger.isReversed(tx.manager, input.transferId)) {
      throw new PointsError('points.transfer-already-reversed', { transferId: input.transferId });
    }
    const { clientId, actor } = tx.context;
    const request = reversalOf(original, {
      id: newId(),
      reason: cleanText(input.reason),
      clientId,
      actor: `${actor.kind}:${actor.id}`,
      occurredAt: tx.now,
    });
    const { posting, accounts: after } = postTransfer(accounts, request, tx.now);
    await this.ledger.save(tx.manager, [posting], after);
    return { transfer: posting.transfer, legs: posting.entries };
  }
}
