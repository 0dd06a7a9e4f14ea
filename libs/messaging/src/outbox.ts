import type { MessageContract } from '@linli/contracts';
import type { TObject } from '@sinclair/typebox';
import type { EntityManager } from 'typeorm';
import type { WorkContext } from './message.js';
import { outboxColumns, outboxRow, type OutboxMessage, type OutboxRow } from './outbox-row.js';

const columns = Object.keys(outboxColumns) as (keyof OutboxRow)[];
const insertRow = `INSERT INTO outbox (${columns.join(', ')}) VALUES (${columns.map((_, index) => `$${index + 1}`).join(', ')})`;

/**
 * Messages that leave with the transaction, or not at all.
 *
 * Order: the caller locks the aggregate's row before it adds (`SELECT … FOR UPDATE`), so two transactions of one aggregate draw `seq` one after
 * the other, and the second only after the first has committed. Rows of other aggregates may become visible out of `seq` order; nobody minds,
 * since order is promised per key only. That is why the relay needs no horizon over transaction ids and never stalls on a long transaction
 * elsewhere in the cluster: a row is deleted after it was published, so a late one is simply found by the next look.
 */
export class Outbox {
  private added = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly context: WorkContext,
    private readonly now: Date,
    private readonly payloadBytesMax: number,
  ) {}

  /** Inserts the row at once, in the transaction. Throws when the data does not fit the contract. */
  async add<S extends TObject>(contract: MessageContract<S>, message: OutboxMessage<S>): Promise<void> {
    const row = outboxRow(contract, message, this.context, this.now, this.payloadBytesMax);
    await this.manager.query(
      insertRow,
      columns.map((column) => row[column]),
    );
    this.added += 1;
  }

  /** How many messages this transaction has added. */
  get size(): number {
    return this.added;
  }
}
