import { Module } from '@nestjs/common';
import { SubscriptionsModule } from '../subscriptions/subscriptions.module.js';
import { DeliveriesController } from './http/deliveries.controller.js';
import { PlatformMessageConsumer } from './messaging/platform-message.consumer.js';
import { TargetClient } from './outbound/target-client.js';
import { DeliveriesReader } from './persistence/deliveries.reader.js';
import { DeliveriesRepository } from './persistence/deliveries.repository.js';
import { ListDeliveries } from './use-cases/list-deliveries.js';
import { QueueDeliveries } from './use-cases/queue-deliveries.js';
import { ReplayDelivery } from './use-cases/replay-delivery.js';
import { RunDeliveries } from './use-cases/run-deliveries.js';
import { SendDueDeliveries } from './use-cases/send-due-deliveries.js';

/** What has been told to whom, and what is still to be told; asks `subscriptions` who wants what. */
@Module({
  imports: [SubscriptionsModule],
  controllers: [DeliveriesController],
  providers: [
    DeliveriesRepository,
    DeliveriesReader,
    TargetClient,
    QueueDeliveries,
    SendDueDeliveries,
    RunDeliveries,
    ListDeliveries,
    ReplayDelivery,
    PlatformMessageConsumer,
  ],
})
export class DeliveriesModule {}
