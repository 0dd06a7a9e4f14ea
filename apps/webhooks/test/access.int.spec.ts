import { accessSuite, personalDataSuite, type AccessOptions, type Attempt, type TestService } from '@linli/testing';
import { webhooksDefinition } from '../src/webhooks.definition.js';

const api = '/api/webhooks/v1';
const scopes = ['webhooks:manage'];
const own = { clientId: 'hotline', scopes: ['webhooks:manage', 'events:read'], areas: ['330106'] };
const url = 'http://127.0.0.1:9/hook';

async function worldOf(service: TestService): Promise<string> {
  const { body } = await service.request(own).post(`${api}/subscriptions`).send({ url }).expect(201);
  return (body as { id: string }).id;
}

/** A subscription is its client's: for any other client there is none. */
const subscription =
  (rest: string, body?: object) =>
  (id: string): Attempt => ({
    path: `${api}/subscriptions/${id}${rest}`,
    body,
    wrongClaims: { clientId: 'another' },
    code: 'webhooks.subscription-not-found',
  });
const ofClient = (ask: ReturnType<typeof subscription>, command = false) => ({
  scopes,
  ...(command ? { by: 'machine' as const } : {}),
  area: 'a subscription belongs to its client, whatever the areas',
  person: ask,
});

const table: AccessOptions<string> = {
  areas: ['330106'],
  clientId: 'hotline',
  env: { WEBHOOK_ALLOWED_HOSTS: '127.0.0.1' },
  world: worldOf,
  routes: {
    createSubscription: {
      scopes,
      by: 'machine',
      area: () => ({ path: `${api}/subscriptions`, body: { url, areas: ['330106'] }, status: 403, code: 'platform.area-forbidden' }),
    },
    listSubscriptions: { scopes, area: 'it lists the client’s own' },
    getSubscription: ofClient(subscription('')),
    removeSubscription: ofClient(subscription(''), true),
    rotateSubscriptionSecret: ofClient(subscription('/rotate-secret', {}), true),
    listDeliveries: ofClient(subscription('/deliveries')),
    replayDelivery: { scopes, by: 'machine', area: 'a delivery belongs to its client; see webhooks.int.spec' },
  },
};

accessSuite(webhooksDefinition, table);
personalDataSuite(webhooksDefinition, {
  ...table,
  person: '张三',
  samples: { createSubscription: () => ({ path: `${api}/subscriptions`, body: { url }, code: '' }) },
  // An address and types are all that it takes, and this caller may read no type.
  verbatim: { createSubscription: ['url', 'types'] },
  refused: { createSubscription: 'webhooks.type-not-readable' },
});
