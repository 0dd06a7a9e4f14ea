import { Module } from '@nestjs/common';
import { SubscriptionsController } from './http/subscriptions.controller.js';
import { SubscriptionsRepository } from './persistence/subscriptions.repository.js';
import { CreateSubscription } from './use-cases/create-subscription.js';
import { FindSubscribers } from './use-cases/find-subscribers.js';
import { FindTargets } from './use-cases/find-targets.js';
import { ReadSubscriptions } from './use-cases/read-subscriptions.js';
import { RemoveSubscription } from './use-cases/remove-subscription.js';
import { RotateSecret } from './use-cases/rotate-secret.js';

/** Who wants to be told of what. */
@Module({
  controllers: [SubscriptionsController],
  providers: [
    SubscriptionsRepository,
    CreateSubscription,
    ReadSubscriptions,
    RotateSecret,
    RemoveSubscription,
    FindSubscribers,
    FindTargets,
  ],
  exports: [ReadSubscriptions, FindSubscribers, FindTargets],
})
export class SubscriptionsModule {}
