import { Injectable } from '@nestjs/common';
import type { Message } from '@linli/messaging';
import { newId, type Tx } from '@linli/unit-of-work';
import { FindSubscribers } from '../../subscriptions/use-cases/find-subscribers.js';
import { areaOf, queued } from '../domain/delivery.js';
import { DeliveriesRepository } from '../persistence/deliveries.repository.js';

/** Queues a message for everybody who wants it, in the transaction that notes it as handled: each is told once. */
@Injectable()
export class QueueDeliveries {
  constructor(
    private readonly findSubscribers: FindSubscribers,
    private readonly deliveries: DeliveriesRepository,
  ) {}

  async execute(tx: Tx, message: Message): Promise<void> {
    const wanted = { type: message.type, areaCode: areaOf(message.data as object) };
    const subscriptionIds = await this.findSubscribers.execute(tx, wanted);
    const body = bodyOf(message);
    const { id: messageId, type: messageType, key: messageKey } = message;
    await this.deliveries.add(
      tx,
      subscriptionIds.map((subscriptionId) => queued(newId(), { subscriptionId, messageId, messageType, messageKey, body }, tx.now)),
    );
  }
}

/** The payload that Standard Webhooks recommends, with the aggregate's id and version, so that a receiver can tell late from new. */
function bodyOf({ type, time, key, version, data }: Message): string {
  return JSON.stringify({ type, timestamp: time.toISOString(), aggregate: { id: key, version }, data });
}
