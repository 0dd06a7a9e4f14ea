import { eventually, wiringSuite } from '@linli/testing';
import { webhooksDefinition } from '../src/webhooks.definition.js';
import { Receiver } from './receiver.js';

let receiver: Receiver;
beforeAll(async () => {
  receiver = await Receiver.open();
});
afterAll(() => receiver?.close());

wiringSuite(webhooksDefinition, {
  boot: { env: { WEBHOOK_ALLOWED_HOSTS: '127.0.0.1', WEBHOOK_POLL_INTERVAL: '20ms' } },
  // Whatever is said is passed on: an id says what is a repeat.
  repeats: 'by-id',
  prepare: (service) =>
    service
      .request({
        scopes: ['webhooks:manage', 'clients:manage', 'events:read', 'mediation:read', 'needs:read', 'points:read'],
        areas: ['33', '44'],
      })
      .post('/api/webhooks/v1/subscriptions')
      .send({ url: receiver.url })
      .expect(201),
  settled: (service) =>
    eventually(async () => {
      expect(await service.database.query(`SELECT id FROM deliveries WHERE state = 'pending'`)).toEqual([]);
    }),
});
