import { clientChangedV1, incidentResolvedV1, type ClientChangedV1 } from '@linli/contracts';
import { bootTestService, eventually, type TestService } from '@linli/testing';
import { newId } from '@linli/unit-of-work';
import { webhooksDefinition } from '../src/webhooks.definition.js';
import { Receiver } from './receiver.js';

const path = '/api/webhooks/v1/subscriptions';
const claims = { scopes: ['webhooks:manage', 'events:read'], areas: ['330106'], clientId: 'hotline' };
const env = { WEBHOOK_ALLOWED_HOSTS: '127.0.0.1', WEBHOOK_POLL_INTERVAL: '20ms', WEBHOOK_TIMEOUT: '300ms' };

describe('a subscription lives no longer than its client', () => {
  let service: TestService;
  let receiver: Receiver;
  let id: string;

  beforeEach(async () => {
    [service, receiver] = await Promise.all([bootTestService(webhooksDefinition, { env }), Receiver.open()]);
    const body = { url: receiver.url, messageTypes: [incidentResolvedV1.type], areas: ['330106'] };
    id = (await service.request(claims).post(path).send(body).expect(201)).body.id as string;
  });
  afterEach(async () => {
    await service.close();
    await receiver.close();
  });

  let version = 0;
  const change = async (changes: Partial<ClientChangedV1> = {}, as = (version += 1)) => {
    const client = { client: 'hotline', isActive: true, areas: ['330106'], scopes: ['webhooks:manage', 'events:read'] };
    const data = { ...client, changedAt: '2026-11-22T09:00:00Z', ...changes };
    await service.bus.publish(clientChangedV1, { key: 'hotline', version: as, data });
    await service.settled();
  };
  const say = async (areaCode = '330106002003'): Promise<string> => {
    const incidentId = newId();
    const data = { incidentId, number: 'SJ-20261122-000001', areaCode, result: '已修好。', resolvedAt: '2026-11-22T09:00:00Z' };
    await service.bus.publish(incidentResolvedV1, { key: incidentId, data });
    await service.settled();
    return incidentId;
  };
  const told = () => receiver.bodies().map(({ aggregate }) => aggregate.id);
  const states = async () =>
    ((await service.request(claims).get(`${path}/${id}/deliveries`).expect(200)).body.items as { state: string }[]).map(
      ({ state }) => state,
    );
  const done = () => eventually(async () => expect(await states()).not.toContain('pending'));

  it('is told nothing while its client is disabled, and of what happens afterwards once it is enabled', async () => {
    await change();
    const before = await say();
    await done();
    await change({ isActive: false });
    await say();
    await done();
    expect(told()).toEqual([before]);
    expect(await states()).toEqual(['delivered']); // nothing is queued for it either
    await change();
    const after = await say();
    await done();
    expect(told()).toEqual([before, after]);
  });

  it('gives up what waits for a client that is disabled meanwhile, and says why', async () => {
    receiver.status = 503;
    await say();
    await eventually(async () => expect(receiver.received).toHaveLength(1));
    await change({ isActive: false });
    receiver.status = 204;
    service.clock.advance(6_000);
    await done();
    expect(receiver.received).toHaveLength(1);
    const { body } = await service.request(claims).get(`${path}/${id}/deliveries`).expect(200);
    expect(body.items[0]).toMatchObject({ state: 'failed', attemptLog: [{ status: 503 }, { error: 'client may not hear it' }] });
  });

  it('narrows with its client’s areas and scopes, whatever an older message says', async () => {
    await change({ areas: ['330106003'] }, 7);
    await change({}, 6);
    await say('330106002003');
    const mine = await say('330106003001');
    await done();
    expect(told()).toEqual([mine]);
    await change({ scopes: ['webhooks:manage'] }, 8);
    await say('330106003001');
    await done();
    expect(told()).toEqual([mine]);
  });
});
