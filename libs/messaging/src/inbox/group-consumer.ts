import { faultKind } from '@linli/unit-of-work';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { describeError } from '../dead-letters/error-text.js';
import { backOffMs } from '../pauses/back-off.js';
import { pauseUnless } from '../pauses/pause.js';
import type { BatchSignals, RecordBatch } from '../transport/transport.js';
import { addWaiting, linesThatWait, TooManyWait, type Waiting } from '../waiting-messages/waiting-messages.js';
import type { Deliveries, DeliveriesOptions } from './deliveries.js';
import { toItem, type Item } from './item.js';

export interface GroupConsumerOptions extends Omit<DeliveriesOptions, 'handlers'> {
  deliveries: Deliveries;
  dataSource: DataSource;
  /** Called after a commit that may have written outbox rows. */
  onCommit: () => void;
  /** Called after a commit that left messages waiting. */
  onWaiting: () => void;
}

/**
 * Handles the batches of one consumer group. A batch is one transaction: inbox rows, effects, outbox rows, dead letters and waiting messages are
 * committed together. It is delivered within one savepoint, and message by message only after a failure. A message that fails but may succeed
 * later, and whatever comes behind it in its key, is set aside as waiting; the position moves on, and no other key notices.
 */
export class GroupConsumer {
  private readonly logger = new Logger('GroupConsumer');

  constructor(private readonly options: GroupConsumerOptions) {}

  async handle(batch: RecordBatch, signals: BatchSignals): Promise<void> {
    const items = batch.records.flatMap((record) => toItem(record, this.options.deliveries.contracts) ?? []);
    if (items.length === 0) return;
    for (let faults = 1; ; faults += 1) {
      signals.signal.throwIfAborted();
      try {
        return await this.transact(items, signals);
      } catch (error) {
        const kind = faultKind(error);
        if (kind !== 'away' && kind !== 'busy' && !(error instanceof TooManyWait)) throw error;
        const fault = { group: this.options.group, faults, error: describeError(error) };
        this.logger.warn({ message: 'Nothing of a batch was committed; it is tried again.', ...fault });
        await this.pause(faults, signals);
      }
    }
  }

  private async transact(items: readonly Item[], signals: BatchSignals): Promise<void> {
    const { group, dataSource, limits, onCommit, onWaiting } = this.options;
    const left = await dataSource.transaction(async (manager) => {
      await manager.query(`SET LOCAL lock_timeout = ${limits.handlerLockWaitMsMax}`);
      const fresh = await this.enterInbox(manager, items);
      const due = items.filter(({ id }) => fresh.delete(id));
      if (due.length === 0) return 0;
      // Looked up behind the inbox: what a member that lost the partition was handling has either been committed by now or never will be.
      const lines = await linesThatWait(manager, group, due);
      const waiting: Waiting[] = due.filter(({ line }) => lines.has(line)).map((item) => ({ item, pauseMs: 0 }));
      const open = due.filter(({ line }) => !lines.has(line));
      waiting.push(...(await this.deliver(manager, open, signals)));
      await addWaiting(manager, group, waiting, limits.waitingMessagesMax);
      return waiting.length;
    });
    onCommit();
    if (left > 0) onWaiting();
  }

  /** Returns those that must wait, in their order. */
  private async deliver(manager: EntityManager, items: readonly Item[], signals: BatchSignals): Promise<Waiting[]> {
    const { deliveries, limits } = this.options;
    if (items.length > 1 && (await deliveries.deliverAll(manager, items))) return [];
    const waiting: Waiting[] = [];
    const lines = new Set<string>();
    for (const item of items) {
      if (lines.has(item.line)) {
        waiting.push({ item, pauseMs: 0 });
        continue;
      }
      const failure = await deliveries.attempt(manager, item, 0);
      if (failure) {
        lines.add(item.line);
        waiting.push({ item, failure, pauseMs: backOffMs(1, { min: limits.retryDelayMsMin, max: limits.retryDelayMsMax }) });
      }
      await signals.keepAlive();
    }
    return waiting;
  }

  /** Returns the ids that this group has not handled before. Waits for any other transaction that is handling the same ones right now. */
  private async enterInbox(manager: EntityManager, items: readonly Item[]): Promise<Set<string>> {
    const rows = await manager.query<{ message_id: string }[]>(
      `INSERT INTO inbox (consumer_group, message_id, handled_at) SELECT $1, id, $3 FROM unnest($2::text[]) AS id
       ON CONFLICT DO NOTHING RETURNING message_id`,
      [this.options.group, items.map((item) => item.id), this.options.clock.now()],
    );
    return new Set(rows.map((row) => row.message_id));
  }

  private async pause(attempt: number, signals: BatchSignals): Promise<void> {
    const { retryDelayMsMin: min, retryDelayMsMax: max } = this.options.limits;
    await pauseUnless(signals.signal, backOffMs(attempt, { min, max }), () => signals.keepAlive());
  }
}
