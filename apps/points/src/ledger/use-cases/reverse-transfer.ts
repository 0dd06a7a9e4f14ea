import { actorText } from '@linli/contracts';
import type { Guard, Tx } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import { reversalOf } from '../domain/reverse-transfer.js';
import type { RecordedTransfer } from '../domain/transfer.js';
import { AccountsRepository } from '../persistence/accounts.repository.js';
import { ChangeAccounts } from './change-accounts.js';

/**
 * Undoes a transfer by a transfer of its own, at most once. Refused where it would overdraw the volunteer: what is spent must be given back first.
 * Throws `points.transfer-not-found`, also for one of a volunteer outside the caller's areas; `points.transfer-already-reversed`,
 * `points.transfer-not-reversible` for a reversal, `points.same-person` for who made it, `points.balance-insufficient`.
 * Entries are never changed: a correction is a reversal, once.
 */
@Injectable()
export class ReverseTransfer {
  constructor(
    private readonly changeAccounts: ChangeAccounts,
    private readonly accounts: AccountsRepository,
  ) {}

  async execute(tx: Tx, { transferId, reason, guard }: { transferId: string; reason: string; guard: Guard }): Promise<RecordedTransfer> {
    const missing = () => new PointsError('points.transfer-not-found', { transferId });
    const original = await this.accounts.findTransfer(tx, transferId);
    if (!original) throw missing();
    const { volunteerId } = original.transfer;
    const [reversal] = await this.changeAccounts.execute(tx, {
      volunteerIds: [volunteerId],
      guard,
      missing,
      decide: async (holders) => {
        if (await this.accounts.isReversed(tx, transferId)) throw new PointsError('points.transfer-already-reversed', { transferId });
        if (original.transfer.actor === actorText(tx.context.actor)) throw new PointsError('points.same-person');
        return holders.map((holder) => ({ ...reversalOf(original, { reason, occurredAt: tx.now }), holder }));
      },
    });
    if (!reversal) throw missing();
    return { transfer: reversal.transfer, legs: reversal.entries };
  }
}
