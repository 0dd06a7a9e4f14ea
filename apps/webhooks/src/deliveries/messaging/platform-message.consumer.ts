import { Injectable } from '@nestjs/common';
import { publicContracts } from '@linli/contracts';
import { Consumes, type Message, type MessageHandler } from '@linli/messaging';
import type { Tx } from '@linli/unit-of-work';
import { QueueDeliveries } from '../use-cases/queue-deliveries.js';

/** Every message that others may be told, whoever says it. */
@Injectable()
export class PlatformMessageConsumer implements MessageHandler<never> {
  constructor(private readonly queue: QueueDeliveries) {}

  async handle(message: Message<never>, tx: Tx): Promise<void> {
    await this.queue.execute(tx, message);
  }
}

// One class for every contract: a decorator for each, made in a loop, so that a new contract is heard without a line here.
for (const contract of publicContracts) Consumes(contract, { group: 'webhooks.deliveries' })(PlatformMessageConsumer);
