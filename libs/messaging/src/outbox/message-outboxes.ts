import { Outboxes, type OpenOutbox, type WorkContext } from '@linli/unit-of-work';
import type { EntityManager } from 'typeorm';
import { messagingLimits } from '../limits.js';
import type { OutboxWake } from './outbox-wake.js';
import { TransactionOutbox } from './outbox.js';

/** Binds a table of outbox rows to each transaction, and wakes the relay after those that wrote some. */
export class MessageOutboxes extends Outboxes {
  constructor(
    private readonly wake: OutboxWake,
    private readonly payloadBytesMax: number = messagingLimits.outboxPayloadBytesMax,
  ) {
    super();
  }

  open(manager: EntityManager, context: WorkContext, now: Date): OpenOutbox {
    return new TransactionOutbox(manager, context, now, this.payloadBytesMax);
  }

  committed(): void {
    this.wake.wake();
  }
}
