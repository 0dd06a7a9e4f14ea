import { incidentResolvedV1 } from '@linli/contracts';
import { identityDefinition } from '@linli/identity/definition';
import { bootTestService, eventually, type TestService } from '@linli/testing';
import { webhooksDefinition } from '@linli/webhooks/definition';

const operator = { clientId: 'operator', scopes: ['clients:manage', 'webhooks:manage', 'events:read'], areas: ['33'] };
const terminal = { id: 'terminal', name: '巡查终端', scopes: ['webhooks:manage', 'events:read'], areas: ['330106'] };
const claims = { clientId: terminal.id, scopes: terminal.scopes, areas: terminal.areas };
const subscriptions = '/api/webhooks/v1/subscriptions';

interface Logged {
  messageKey: string;
  state: string;
  attemptLog: { error: string | null }[];
}

describe('the end of a client', () => {
  let identity: TestService;
  let webhooks: TestService;

  beforeAll(async () => {
    identity = await bootTestService(identityDefinition);
    webhooks = await bootTestService(webhooksDefinition, { beside: identity, env: { WEBHOOK_POLL_INTERVAL: '20ms' } });
  });
  afterAll(async () => {
    await webhooks?.close();
    await identity?.close();
  });

  const manage = (rest: string) => identity.request(operator).post(`/api/identity/v1/clients${rest}`);
  const settled = () => Promise.all([identity.settled(), webhooks.settled()]);

  async function resolved(incidentId: string): Promise<string> {
    const data = { incidentId, number: 'SJ-1', areaCode: '330106002003', result: '已修好。', resolvedAt: '2026-11-22T09:00:00Z' };
    await webhooks.bus.publish(incidentResolvedV1, { key: incidentId, data });
    await settled();
    return incidentId;
  }

  it('is the end of its subscription’s deliveries, until it is enabled again', async () => {
    await manage('').send(terminal).expect(201);
    // Nobody answers there, so what is queued waits.
    const { body } = await webhooks.request(claims).post(subscriptions).send({ url: 'http://127.0.0.1:9/' }).expect(201);
    const log = async () => {
      const { body: page } = await webhooks.request(claims).get(`${subscriptions}/${body.id}/deliveries`).expect(200);
      return (page as { items: Logged[] }).items;
    };
    const first = await resolved('0199d0a0-0000-7000-8000-000000000001');
    expect(await log()).toMatchObject([{ messageKey: first, state: 'pending' }]);

    await manage('/terminal/disable').expect(200);
    await settled();
    identity.clock.advance(6_000);
    await eventually(async () => expect(await log()).toMatchObject([{ messageKey: first, state: 'failed' }]));
    expect((await log())[0]?.attemptLog.at(-1)).toMatchObject({ error: 'client may not hear it' });
    await resolved('0199d0a0-0000-7000-8000-000000000002');
    expect(await log()).toHaveLength(1);

    await manage('/terminal/enable').expect(200);
    await settled();
    const third = await resolved('0199d0a0-0000-7000-8000-000000000003');
    expect((await log()).map(({ messageKey }) => messageKey)).toEqual([third, first]);
  });
});
