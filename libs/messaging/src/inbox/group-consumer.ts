import type { MessageContract } from '@linli/contracts';
import { DomainError, type Clock, type Tx, type WorkContext } from '@linli/unit-of-work';
import { Logger } from '@nestjs/common';
import type { DataSource, EntityManager } from 'typeorm';
import { backOffMs } from '../waiting/back-off.js';
import { decodeRecord, type Decoded } from '../transport/cloud-event.js';
import type { MessageHandler } from './consumes.js';
import { writeDeadLetter } from '../dead-letters/dead-letters.js';
import { describeError, isInfrastructureFault } from '../dead-letters/error-text.js';
import type { MessagingLimits } from '../limits.js';
import type { Message } from '../message.js';
import { pauseUnless } from '../waiting/pause.js';
import type { BatchSignals, ReceivedRecord, RecordBatch } from '../transport/transport.js';
import { TransactionOutbox } from '../outbox/outbox.js';

export interface GroupHandler {
  contract: MessageContract;
  name: string;
  handler: MessageHandler<never>;
}

export interface GroupConsumerOptions {
  service: string;
  group: string;
  handlers: readonly GroupHandler[];
  dataSource: DataSource;
  clock: Clock;
  limits: MessagingLimits;
  /** Called after a commit that may have written outbox rows. */
  onCommit: () => void;
}

interface Item {
  id: string;
  record: ReceivedRecord;
  decoded: Exclude<Decoded, { kind: 'other' }>;
}

/** How far one transaction came: `done` items are settled for good; the next one failed and may be tried again. */
interface Progress {
  done: number;
  failure?: unknown;
}

/**
 * Handles the batches of one consumer group. A batch is one transaction, a savepoint around each message; inbox rows, effects, outbox rows and
 * dead letters are committed together. A message that fails but may succeed later ends the transaction in front of it and is then tried
 * alone, while its partition waits, so the order of its key is kept.
 */
export class GroupConsumer {
  private readonly logger = new Logger('GroupConsumer');
  private readonly contracts: ReadonlyMap<string, MessageContract>;
  private readonly handlers: ReadonlyMap<string, GroupHandler>;

  constructor(private readonly options: GroupConsumerOptions) {
    this.handlers = new Map(options.handlers.map((entry) => [entry.contract.type, entry]));
    this.contracts = new Map(options.handlers.map((entry) => [entry.contract.type, entry.contract]));
  }

  async handle(batch: RecordBatch, signals: BatchSignals): Promise<void> {
    let items = batch.records.flatMap((record) => this.toItem(record));
    let attempts = 0;
    let faults = 0;
    while (items.length > 0) {
      signals.signal.throwIfAborted();
      try {
        const progress = await this.transact(attempts > 0 ? items.slice(0, 1) : items, attempts, signals);
        faults = 0;
        items = items.slice(progress.done);
        attempts = progress.failure === undefined ? 0 : progress.done > 0 ? 1 : attempts + 1;
        if (progress.failure === undefined) continue;
        this.report('A message failed and is tried again.', items[0], attempts, progress.failure);
        await this.pause(attempts, signals);
      } catch (error) {
        if (!isInfrastructureFault(error)) throw error;
        faults += 1;
        this.report('The database failed; nothing was committed.', items[0], faults, error);
        await this.pause(faults, signals);
      }
    }
  }

  private toItem(record: ReceivedRecord): Item[] {
    const decoded = decodeRecord(record, this.contracts);
    if (decoded.kind === 'other') return [];
    return [{ record, decoded, id: decoded.kind === 'message' ? decoded.message.id : decoded.id }];
  }

  private async transact(items: readonly Item[], attempts: number, signals: BatchSignals): Promise<Progress> {
    const progress = await this.options.dataSource.transaction('READ COMMITTED', async (manager) => {
      const fresh = await this.enterInbox(manager, items);
      for (const [index, item] of items.entries()) {
        if (!fresh.delete(item.id)) continue;
        const failure = await this.attempt(manager, item, attempts + 1);
        if (failure !== undefined) {
          await this.leaveInbox(
            manager,
            items.slice(index).filter((later) => later === item || fresh.has(later.id)),
          );
          return { done: index, failure };
        }
        await signals.keepAlive();
      }
      return { done: items.length };
    });
    this.options.onCommit();
    return progress;
  }

  /** Undefined when the item is settled: handled, or dead. Otherwise the error; the attempt leaves no trace in the transaction. */
  private async attempt(manager: EntityManager, item: Item, attempt: number): Promise<unknown> {
    if (item.decoded.kind === 'malformed') {
      await this.bury(manager, item, 'messaging.malformed-message', item.decoded.faults.slice(0, 10).join('; '), attempt);
      return undefined;
    }
    await manager.query('SAVEPOINT message');
    try {
      await this.deliver(manager, item.decoded.message);
      await manager.query('RELEASE SAVEPOINT message');
      return undefined;
    } catch (error) {
      if (isInfrastructureFault(error)) throw error;
      await manager.query('ROLLBACK TO SAVEPOINT message');
      const permanent = error instanceof DomainError && !error.curable;
      if (!permanent && attempt < this.options.limits.handlingAttemptsMax) return error ?? new Error('undefined was thrown');
      const reason = error instanceof DomainError ? error.code : 'messaging.attempts-exhausted';
      await this.bury(manager, item, reason, describeError(error), attempt);
      return undefined;
    }
  }

  private async deliver(manager: EntityManager, message: Message): Promise<void> {
    const { service, group, clock, limits } = this.options;
    const context: WorkContext = {
      clientId: group,
      actor: { kind: 'system', id: service },
      correlationId: message.correlationId,
      causationId: message.id,
      traceparent: message.traceparent,
    };
    const entry = this.handlers.get(message.type);
    const now = clock.now();
    const outbox = new TransactionOutbox(manager, context, now, limits.outboxPayloadBytesMax);
    const tx: Tx = { manager, outbox, now, context };
    await entry?.handler.handle(message as Message<never>, tx);
    await outbox.flush();
  }

  private async bury(manager: EntityManager, item: Item, reason: string, error: string, attempts: number): Promise<void> {
    const handler = this.handlers.get(item.record.headers['ce_type'] ?? '')?.name ?? 'none';
    const { group, clock } = this.options;
    await writeDeadLetter(manager, { group, handler, reason, error, attempts, messageId: item.id, record: item.record, now: clock.now() });
    this.logger.error({ message: 'A message became a dead letter.', group, handler, reason, error, attempts, messageId: item.id });
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

  private async leaveInbox(manager: EntityManager, items: readonly Item[]): Promise<void> {
    const ids = items.map((item) => item.id);
    await manager.query('DELETE FROM inbox WHERE consumer_group = $1 AND message_id = ANY ($2::text[])', [this.options.group, ids]);
  }

  private async pause(attempt: number, signals: BatchSignals): Promise<void> {
    const { retryDelayMsMin: min, retryDelayMsMax: max } = this.options.limits;
    await pauseUnless(signals.signal, backOffMs(attempt, { min, max }), () => signals.keepAlive());
  }

  private report(message: string, item: Item | undefined, attempts: number, error: unknown): void {
    this.logger.warn({ message, group: this.options.group, messageId: item?.id, attempts, error: describeError(error) });
  }
}
