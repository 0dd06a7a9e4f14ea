import type { MessageContract } from '@linli/contracts';
import type { TObject } from '@sinclair/typebox';
import type { EntityManager } from 'typeorm';
import type { OpenOutbox, OutboxMessage, WorkContext } from '@linli/unit-of-work';
import { outboxColumns, outboxRow, type OutboxRow } from './outbox-row.js';

const columns = Object.keys(outboxColumns) as (keyof OutboxRow)[];
/** Keeps the parameters of one statement below what the protocol can count. */
const rowsPerStatementMax = 1_000;

/**
 * Messages that leave with the transaction, or not at all.
 *
 * Order: the caller locks the aggregate's row before it adds (`SELECT … FOR UPDATE`), so two transactions of one aggregate draw `seq` one after
 * the other, and the second only after the first has committed. Rows of other aggregates may become visible out of `seq` order, which is
 * harmless, since order is promised per key only. That is why the relay needs no horizon over transaction ids and never stalls on a long
 * transaction elsewhere in the cluster: a row is deleted after it was published, so the next look finds a late one.
 */
export class TransactionOutbox implements OpenOutbox {
  private readonly pending: OutboxRow[] = [];
  private added = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly context: WorkContext,
    private readonly now: Date,
    private readonly payloadBytesMax: number,
  ) {}

  async add<S extends TObject>(contract: MessageContract<S>, message: OutboxMessage<S>): Promise<void> {
    this.pending.push(outboxRow(contract, message, this.context, this.now, this.payloadBytesMax));
    this.added += 1;
  }

  /** Writes what was added, in that order, in one statement. For whoever opened the transaction, before it commits. */
  async flush(): Promise<void> {
    while (this.pending.length > 0) await this.insert(this.pending.splice(0, rowsPerStatementMax));
  }

  get size(): number {
    return this.added;
  }

  private async insert(rows: readonly OutboxRow[]): Promise<void> {
    const tuples = rows.map((_, row) => `(${columns.map((__, column) => `$${row * columns.length + column + 1}`).join(', ')})`);
    await this.manager.query(
      `INSERT INTO outbox (${columns.join(', ')}) VALUES ${tuples.join(', ')}`,
      rows.flatMap((row) => columns.map((column) => row[column])),
    );
  }
}
