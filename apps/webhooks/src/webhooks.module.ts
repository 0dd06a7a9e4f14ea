import { Module } from '@nestjs/common';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.js';

/** The composition root: `deliveries` asks `subscriptions`, which asks nobody. */
@Module({ imports: [SubscriptionsModule, DeliveriesModule] })
export class WebhooksModule {}
