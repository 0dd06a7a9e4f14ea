import type { MessageContract } from '@linli/contracts';
import type { TObject } from '@sinclair/typebox';
import type { EntityManager } from 'typeorm';
import type { OpenOutbox, OutboxMessage, WorkContext } from '@linli/unit-of-work';
import { outboxColumns, outboxRow, type OutboxRow } from './outbox-row.js';

const columns = Object.keys(outboxColumns) as (keyof OutboxRow)[];

/** What is said in one transaction, in the order in which it was said, whoever said it. */
export class OutboxRows {
  private readonly pending: OutboxRow[] = [];

  add(row: OutboxRow): void {
    this.pending.push(row);
  }

  /** Writes what was added, in that order, in one statement. For whoever opened the transaction, before it commits. */
  async flush(manager: EntityManager): Promise<void> {
    const rows = this.pending.splice(0);
    if (rows.length === 0) return;
    const types = Object.values(outboxColumns).map((type, column) => `$${column + 1}::${type}[]`);
    await manager.query(
      `INSERT INTO outbox (${columns.join(', ')})
       SELECT ${columns.join(', ')} FROM unnest(${types.join(', ')}) WITH ORDINALITY AS said (${columns.join(', ')}, nth) ORDER BY nth`,
      columns.map((column) => rows.map((row) => row[column])),
    );
  }
}

/**
 * Messages that leave with the transaction, or not at all.
 *
 * Order: the caller locks the aggregate's row before it adds (`SELECT … FOR UPDATE`), so two transactions of one aggregate draw `seq` one after
 * the other, and the second only after the first has committed. Rows of other aggregates may become visible out of `seq` order, which is
 * harmless, since order is promised per key only. That is why the relay needs no horizon over transaction ids and never stalls on a long
 * transaction elsewhere in the cluster: a row is deleted after it was published, so the next look finds a late one.
 */
export class TransactionOutbox implements OpenOutbox {
  private added = 0;

  constructor(
    private readonly manager: EntityManager,
    private readonly context: WorkContext,
    private readonly now: Date,
    private readonly payloadBytesMax: number,
    private readonly rows = new OutboxRows(),
  ) {}

  async add<S extends TObject>(contract: MessageContract<S>, message: OutboxMessage<S>): Promise<void> {
    this.rows.add(outboxRow(contract, message, this.context, this.now, this.payloadBytesMax));
    this.added += 1;
  }

  /** For whoever opened the transaction, before it commits. */
  async flush(): Promise<void> {
    await this.rows.flush(this.manager);
  }

  get size(): number {
    return this.added;
  }
}
