import { Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Clock } from './clock.js';
import { messagingLimits } from './limits.js';
import type { WorkContext } from './message.js';
import { Outbox } from './outbox/outbox.js';
import { OutboxWake } from './outbox/outbox-wake.js';

/** One database transaction and what is bound to it. Handed on as an argument, never ambient. */
export interface Tx {
  readonly manager: EntityManager;
  readonly outbox: Outbox;
  /** The instant of the transaction: rules get it as an argument. */
  readonly now: Date;
  readonly context: WorkContext;
}

/** Binds an outbox and a context to a transaction that is already open. */
export function openTx(manager: EntityManager, context: WorkContext, now: Date, payloadBytesMax: number): Tx {
  return { manager, context, now, outbox: new Outbox(manager, context, now, payloadBytesMax) };
}

/** Runs work in one transaction: state and messages are committed together or not at all. */
@Injectable()
export class UnitOfWork {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly wake: OutboxWake,
  ) {}

  /** READ COMMITTED; whatever `work` throws rolls back and is thrown on. After a commit with messages the relay is woken. */
  async run<T>(context: WorkContext, work: (tx: Tx) => Promise<T>): Promise<T> {
    let added = 0;
    const result = await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      const tx = openTx(manager, context, this.clock.now(), messagingLimits.outboxPayloadBytesMax);
      const value = await work(tx);
      await tx.outbox.flush();
      added = tx.outbox.size;
      return value;
    });
    if (added > 0) this.wake.wake();
    return result;
  }
}
