import type { ServiceDefinition } from '@linli/service-defaults';
import { DeliveryEntity } from './deliveries/persistence/delivery.entity.js';
import { messageCalls } from './deliveries/messaging/message-calls.js';
import { CreateWebhooks1763800000000 } from './migrations/1763800000000-create-webhooks.js';
import { KnowClients1764500000000 } from './migrations/1764500000000-know-clients.js';
import { KnownClientEntity } from './subscriptions/persistence/known-client.entity.js';
import { SubscriptionEntity } from './subscriptions/persistence/subscription.entity.js';
import { webhooksConfig } from './webhooks.config.js';
import { webhooksProblems } from './webhooks.problems.js';
import { DeliveriesModule } from './deliveries/deliveries.module.js';
import { SubscriptionsModule } from './subscriptions/subscriptions.module.js';

export const webhooksDefinition: ServiceDefinition = {
  name: 'webhooks',
  title: '消息订阅与投递 · Webhooks: messages for outside systems',
  version: '0.1.0',
  config: webhooksConfig,
  // `deliveries` asks `subscriptions`, which asks nobody.
  features: [SubscriptionsModule, DeliveriesModule],
  problems: webhooksProblems,
  entities: [SubscriptionEntity, KnownClientEntity, DeliveryEntity],
  migrations: [CreateWebhooks1763800000000, KnowClients1764500000000],
  openApi: { ...messageCalls, tags: { subscriptions: '订阅 · Subscriptions', deliveries: '投递记录 · Deliveries', ...messageCalls.tags } },
  scopes: {
    'webhooks:manage': '本客户端的订阅与投递记录 · The client’s own subscriptions and their deliveries',
  },
};
