import { Module } from '@nestjs/common';
import { SubscriptionsController } from './http/subscriptions.controller.js';
import { ClientChangedConsumer } from './messaging/client-changed.consumer.js';
import { KnownClientsRepository } from './persistence/known-clients.repository.js';
import { SubscriptionsReader } from './persistence/subscriptions.reader.js';
import { SubscriptionsRepository } from './persistence/subscriptions.repository.js';
import { ChangeSubscription } from './use-cases/change-subscription.js';
import { CreateSubscription } from './use-cases/create-subscription.js';
import { FindSubscribers } from './use-cases/find-subscribers.js';
import { FindSubscription } from './use-cases/find-subscription.js';
import { FindTargets } from './use-cases/find-targets.js';
import { ListSubscriptions } from './use-cases/list-subscriptions.js';
import { NoteClient } from './use-cases/note-client.js';
import { RemoveSubscription } from './use-cases/remove-subscription.js';
import { RotateSubscriptionSecret } from './use-cases/rotate-subscription-secret.js';

/** Who wants to be told of what. Asks no other feature module. */
@Module({
  controllers: [SubscriptionsController],
  providers: [
    SubscriptionsRepository,
    SubscriptionsReader,
    ChangeSubscription,
    CreateSubscription,
    RotateSubscriptionSecret,
    RemoveSubscription,
    FindSubscription,
    ListSubscriptions,
    FindSubscribers,
    FindTargets,
    NoteClient,
    KnownClientsRepository,
    ClientChangedConsumer,
  ],
  exports: [FindSubscription, FindSubscribers, FindTargets],
})
export class SubscriptionsModule {}
