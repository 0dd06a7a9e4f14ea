import type { MessageContract } from '@linli/contracts';
import { DomainError, faultKind, type Clock, type Tx, type WorkContext } from '@linli/unit-of-work';
import { Logger } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { writeDeadLetter } from '../dead-letters/dead-letters.js';
import { describeError } from '../dead-letters/error-text.js';
import type { MessagingLimits } from '../limits.js';
import type { Message } from '../message.js';
import { OutboxRows, TransactionOutbox } from '../outbox/outbox.js';
import type { Failure } from '../waiting-messages/waiting-messages.js';
import type { MessageHandler } from './consumes.js';
import type { Item } from './item.js';

export interface GroupHandler {
  contract: MessageContract;
  name: string;
  handler: MessageHandler<never>;
}

export interface DeliveriesOptions {
  service: string;
  group: string;
  handlers: readonly GroupHandler[];
  clock: Clock;
  limits: MessagingLimits;
}

/**
 * Gives messages to the handlers of one group, in a transaction that somebody else opened. What is left of an attempt that failed is nothing but
 * its failure; a fault of the way to the database is thrown, since then the whole transaction is gone.
 */
export class Deliveries {
  private readonly logger = new Logger('Deliveries');
  private readonly handlers: ReadonlyMap<string, GroupHandler>;
  readonly contracts: ReadonlyMap<string, MessageContract>;

  constructor(private readonly options: DeliveriesOptions) {
    this.handlers = new Map(options.handlers.map((entry) => [entry.contract.type, entry]));
    this.contracts = new Map(options.handlers.map((entry) => [entry.contract.type, entry.contract]));
  }

  /** All of them within one savepoint and with one writing of what they say. False when any failed: then none of them was delivered. */
  async deliverAll(manager: EntityManager, items: readonly Item[]): Promise<boolean> {
    const messages = items.flatMap(({ decoded }) => (decoded.kind === 'message' ? [decoded.message] : []));
    if (messages.length < items.length) return false;
    await manager.query('SAVEPOINT batch');
    try {
      const rows = new OutboxRows();
      for (const message of messages) await this.handle(manager, message, rows);
      await rows.flush(manager);
      await manager.query('RELEASE SAVEPOINT batch');
      return true;
    } catch (error) {
      if (faultKind(error) === 'away') throw error;
      await manager.query('ROLLBACK TO SAVEPOINT batch');
      return false;
    }
  }

  /** Undefined when the item is settled: handled, or dead. `attempts` are those that counted before this one. */
  async attempt(manager: EntityManager, item: Item, attempts: number): Promise<Failure | undefined> {
    if (item.decoded.kind === 'malformed') {
      await this.bury(manager, item, 'messaging.malformed-message', item.decoded.faults.slice(0, 10).join('; '), attempts + 1);
      return undefined;
    }
    await manager.query('SAVEPOINT message');
    try {
      const rows = new OutboxRows();
      await this.handle(manager, item.decoded.message, rows);
      await rows.flush(manager);
      await manager.query('RELEASE SAVEPOINT message');
      return undefined;
    } catch (error) {
      const kind = faultKind(error);
      if (kind === 'away') throw error;
      await manager.query('ROLLBACK TO SAVEPOINT message');
      const failure = { error: describeError(error), counts: kind !== 'busy' };
      if (failure.counts && attempts + 1 >= this.attemptsMax(error)) {
        const reason = error instanceof DomainError ? error.code : 'messaging.attempts-exhausted';
        await this.bury(manager, item, reason, failure.error, attempts + 1);
        return undefined;
      }
      this.logger.warn({
        message: 'A message failed and waits.',
        ...{ group: this.options.group, messageId: item.id, attempts: attempts + 1, error: failure.error },
      });
      return failure;
    }
  }

  /** What a rule refuses for good is given up at once, what the values themselves make impossible after a second look. */
  private attemptsMax(error: unknown): number {
    const { handlingAttemptsMax, dataFaultAttemptsMax } = this.options.limits;
    if (error instanceof DomainError) return error.curable ? handlingAttemptsMax : 1;
    return faultKind(error) === 'data' ? Math.min(dataFaultAttemptsMax, handlingAttemptsMax) : handlingAttemptsMax;
  }

  private async handle(manager: EntityManager, message: Message, rows: OutboxRows): Promise<void> {
    const { service, group, clock, limits } = this.options;
    const context: WorkContext = {
      clientId: group,
      actor: { kind: 'system', id: service },
      correlationId: message.correlationId,
      causationId: message.id,
      traceparent: message.traceparent,
    };
    const now = clock.now();
    const outbox = new TransactionOutbox(manager, context, now, limits.outboxPayloadBytesMax, rows);
    const tx: Tx = { manager, outbox, now, context };
    await this.handlers.get(message.type)?.handler.handle(message as Message<never>, tx);
  }

  private async bury(manager: EntityManager, item: Item, reason: string, error: string, attempts: number): Promise<void> {
    const handler = this.handlers.get(item.record.headers['ce_type'] ?? '')?.name ?? 'none';
    const { group, clock } = this.options;
    await writeDeadLetter(manager, { group, handler, reason, error, attempts, messageId: item.id, record: item.record, now: clock.now() });
    this.logger.error({ message: 'A message became a dead letter.', group, handler, reason, error, attempts, messageId: item.id });
  }
}
