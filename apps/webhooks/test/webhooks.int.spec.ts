import { accountCreditedV1, incidentResolvedV1, type IncidentResolvedV1 } from '@linli/contracts';
import { bootService, type RunningService } from '@linli/service-defaults';
import { bootTestService, eventually, type TestService } from '@linli/testing';
import { Webhook } from 'standardwebhooks';
import { v7 as newId } from 'uuid';
import type { Delivery } from '../src/deliveries/domain/delivery.js';
import { DeliveriesRepository } from '../src/deliveries/persistence/deliveries.repository.js';
import { webhooksDefinition } from '../src/webhooks.definition.js';
import { faultsOfCall } from './published-call.js';
import { Receiver } from './receiver.js';

const path = '/api/webhooks/v1/subscriptions';
const client = { scopes: ['webhooks:manage', 'events:read', 'points:read'], areas: ['330106002'], clientId: 'hotline' };
const type = incidentResolvedV1.type;
const env = {
  WEBHOOK_ALLOWED_HOSTS: '127.0.0.1',
  WEBHOOK_POLL_INTERVAL: '20ms',
  WEBHOOK_TIMEOUT: '300ms',
  PERSONAL_DATA_KEYS: `k1:${Buffer.alloc(32, 7).toString('base64')}`,
};

interface DeliveryAnswer {
  id: string;
  messageId: string;
  state: string;
  attempts: number;
  nextAttemptAt: string | null;
  attemptLog: { status: number | null; error: string | null }[];
}

describe('webhooks', () => {
  let service: TestService;
  let receiver: Receiver;

  beforeEach(async () => {
    [service, receiver] = await Promise.all([bootTestService(webhooksDefinition, { env }), Receiver.open()]);
  });
  afterEach(async () => {
    await service.close();
    await receiver.close();
  });

  const incident = (overrides: Partial<IncidentResolvedV1> = {}): IncidentResolvedV1 => ({
    incidentId: newId(),
    number: 'SJ-20261122-000001',
    areaCode: '330106002003',
    result: '已修好。',
    resolvedAt: '2026-11-22T09:00:00Z',
    ...overrides,
  });
  const say = (data: IncidentResolvedV1, version = 1, id?: string) =>
    service.bus.publish(incidentResolvedV1, { key: data.incidentId, version, data, ...(id ? { id } : {}) });
  const subscribe = async (body: object = {}, claims = client) =>
    (
      await service
        .request(claims)
        .post(path)
        .send({ url: receiver.url, messageTypes: [type], ...body })
        .expect(201)
    ).body as { id: string; secret: string };
  const log = async (id: string) =>
    (await service.request(client).get(`${path}/${id}/deliveries`).expect(200)).body.items as DeliveryAnswer[];
  const logged = (id: string, wanted: object) => eventually(async () => expect((await log(id))[0]).toMatchObject(wanted));

  it('tells a message once, signed by the secret that was shown once', async () => {
    const { id, secret } = await subscribe();
    expect(secret).toMatch(/^whsec_/);
    const data = incident();
    const messageId = await say(data, 4);
    await say(data, 4, messageId);
    await logged(id, { state: 'delivered', messageId, attempts: 1, nextAttemptAt: null, attemptLog: [{ status: 204, error: null }] });
    await service.settled();
    expect(receiver.received).toHaveLength(1);
    const { headers, body } = receiver.received[0]!;
    expect(JSON.parse(body)).toMatchObject({ type, aggregate: { id: data.incidentId, version: 4 }, data });
    expect(faultsOfCall(type, JSON.parse(body))).toEqual([]);
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    expect(headers).toMatchObject({ 'webhook-id': messageId, 'webhook-signature': new Webhook(secret).sign(messageId, at, body) });

    const rows = await service.database.query('SELECT to_jsonb(s)::text AS row FROM subscriptions s');
    expect(JSON.stringify(rows)).not.toContain(secret.slice('whsec_'.length));
    expect((await service.request(client).get(`${path}/${id}`).expect(200)).text).not.toContain('whsec_');
  });

  it('tells only the types and areas that were asked for', async () => {
    const { id } = await subscribe();
    await say(incident({ areaCode: '330106003001' }));
    await service.bus.publish(accountCreditedV1, {
      key: newId(),
      data: {
        volunteerId: newId(),
        transferId: newId(),
        points: 1,
        minutes: 1,
        sourceKind: 'task',
        sourceId: 'x',
        ruleVersion: 1,
        creditedAt: '2026-11-22T09:00:00Z',
      },
    });
    const mine = incident();
    await say(mine);
    await logged(id, { state: 'delivered' });
    await service.settled();
    expect(receiver.bodies().map(({ aggregate }) => aggregate.id)).toEqual([mine.incidentId]);
  });

  it('retries with back-off while the receiver fails, keeps the order of an incident, and lets others pass', async () => {
    const { id } = await subscribe();
    receiver.status = 503;
    const first = incident();
    await say(first, 1);
    await say(first, 2);
    await logged(id, { state: 'pending' });
    await eventually(async () => expect(receiver.received).toHaveLength(1));
    await eventually(async () => expect((await log(id)).at(-1)).toMatchObject({ attempts: 1, attemptLog: [{ status: 503 }] }));
    receiver.status = 204;
    const other = incident();
    await say(other);
    await eventually(async () => expect(receiver.bodies().at(-1)?.aggregate.id).toBe(other.incidentId));
    service.clock.advance(6_000);
    await eventually(async () => expect((await log(id)).every(({ state }) => state === 'delivered')).toBe(true));
    const versions = receiver.bodies().filter(({ aggregate }) => aggregate.id === first.incidentId);
    expect(versions.map(({ aggregate }) => aggregate.version)).toEqual([1, 1, 2]);
  });

  it('gives up after a day, and replays on demand under the same id', async () => {
    const { id } = await subscribe();
    receiver.status = 500;
    const messageId = await say(incident());
    await eventually(async () => {
      service.clock.advance(9 * 3_600_000);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect((await log(id))[0]).toMatchObject({ state: 'failed', attempts: 11 });
    });
    const [delivery] = await log(id);
    receiver.status = 204;
    const replay = () => service.request(client).post(`/api/webhooks/v1/deliveries/${delivery?.id}/replay`);
    await replay().expect(200);
    await logged(id, { state: 'delivered', attempts: 1 });
    expect(receiver.received.at(-1)?.headers['webhook-id']).toBe(messageId);
    const strangers = await service
      .request({ ...client, clientId: 'stranger' })
      .post(`/api/webhooks/v1/deliveries/${delivery?.id}/replay`)
      .expect(404);
    const missing = await service.request(client).post(`/api/webhooks/v1/deliveries/${newId()}/replay`).expect(404);
    expect([strangers.body.code, missing.body.code]).toEqual(['webhooks.delivery-not-found', 'webhooks.delivery-not-found']);
  }, 30_000);

  it('writes no outcome of a claim that has run out, though a replay counts attempts anew', async () => {
    const { id } = await subscribe();
    receiver.status = 503;
    await say(incident());
    await logged(id, { attempts: 1, attemptLog: [{ status: 503 }] });
    const deliveries = service.get<DeliveriesRepository>(DeliveriesRepository);
    const [row] = await service.database.query<{ id: string }>('SELECT id FROM deliveries');
    // An hour ahead, where the service's own worker does not look.
    const due = new Date(service.clock.now().getTime() + 3_600_000);
    const claim = async (leaseMs: number) => {
      await service.database.query(`UPDATE deliveries SET attempts = 0, next_attempt_at = $1`, [due]);
      const [claimed] = await deliveries.claim(due, new Date(due.getTime() + leaseMs), 1);
      return claimed as Delivery;
    };
    const [late, newer] = [await claim(40_000), await claim(50_000)];
    expect([late.id, late.attempts, newer.attempts]).toEqual([row?.id, 1, 1]);
    await deliveries.finish(late, { ...late, state: 'failed' });
    expect((await log(id))[0]).toMatchObject({ state: 'pending', nextAttemptAt: newer.nextAttemptAt.toISOString() });
    await deliveries.finish(newer, { ...newer, state: 'delivered' });
    expect((await log(id))[0]).toMatchObject({ state: 'delivered' });
  });

  it('changes a subscription only for who knows its version, where one is named, and keeps phones out of its description', async () => {
    const { id } = await subscribe({ description: '回写，出错请致电13812345678' });
    const shown = await service.request(client).get(`${path}/${id}`).expect(200);
    expect([shown.headers['etag'], shown.body.description]).toEqual(['"v1"', '回写，出错请致电[电话]']);
    const rotate = (version: string) => service.request(client).post(`${path}/${id}/rotate-secret`).set('if-match', version);
    expect((await rotate('"v2"').expect(412)).body.code).toBe('platform.version-mismatch');
    expect((await rotate('"v1"').expect(200)).headers['etag']).toBe('"v2"');
    expect((await service.request(client).delete(`${path}/${id}`).set('if-match', '"v1"').expect(412)).body.code).toBe(
      'platform.version-mismatch',
    );
  });

  it('lists page by page what is the caller’s own, and everything for the platform', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 3; index += 1) ids.push((await subscribe()).id);
    const other = await subscribe({}, { ...client, clientId: 'other' });
    const first = await service.request(client).get(`${path}?limit=2`).expect(200);
    const second = await service.request(client).get(`${path}?limit=2&cursor=${first.body.next}`).expect(200);
    expect([...first.body.items, ...second.body.items].map((item: { id: string }) => item.id)).toEqual(ids);
    expect(second.body.next).toBeNull();
    const admin = { ...client, clientId: 'operator', scopes: [...client.scopes, 'clients:manage'] };
    const all = await service.request(admin).get(path).expect(200);
    expect(all.body.items.map((item: { id: string }) => item.id)).toEqual([...ids, other.id]);
    expect((await service.request(admin).get(`${path}?cursor=${first.body.next}`).expect(400)).body.code).toBe('platform.cursor-invalid');
  });

  it('follows no redirect and waits no longer than the time-out', async () => {
    const { id } = await subscribe();
    receiver.status = 302;
    await say(incident());
    await logged(id, { state: 'pending', attemptLog: [{ status: 302, error: 'answered 302' }] });
    expect(receiver.received).toHaveLength(1);
    receiver.status = 0;
    await say(incident());
    await logged(id, { state: 'pending', attemptLog: [{ status: null, error: 'timed out' }] });
  });

  it.each(['http://localhost:9/', 'http://10.0.0.1/', 'http://[::1]:9/', 'http://169.254.169.254/latest', 'http://0x7f000002/'])(
    'calls no inner address such as %s',
    async (url) => {
      const { id } = await subscribe({ url });
      await say(incident());
      await logged(id, { state: 'pending', attemptLog: [{ status: null, error: 'address refused' }] });
    },
  );

  it('loses and doubles nothing when workers share the queue or one dies with a delivery in hand', async () => {
    const { id } = await subscribe();
    const second: RunningService = await bootService(webhooksDefinition, {
      env: { ...service.issuer.env, ...env, DATABASE_URL: service.database.url, EMBEDDED_BUS_URL: service.bus.url },
      listen: false,
      clock: service.clock,
      logLevel: 'silent',
      processMetrics: false,
    });
    try {
      const ids = await Promise.all(Array.from({ length: 40 }, () => say(incident())));
      await eventually(async () => expect((await log(id)).filter(({ state }) => state === 'delivered')).toHaveLength(ids.length), {
        timeoutMs: 40_000,
      });
      expect(receiver.received.map(({ headers }) => headers['webhook-id']).sort()).toEqual([...ids].sort());
    } finally {
      await second.close();
    }
    // What a worker leaves that was killed after its claim: counted, leased, without an outcome.
    await service.database.query(
      `UPDATE deliveries SET state = 'pending', delivered_at = NULL, attempts = 1, next_attempt_at = $1 WHERE id = (SELECT max(id::text)::uuid FROM deliveries)`,
      [new Date(service.clock.now().getTime() + 40_000)],
    );
    service.clock.advance(41_000);
    await logged(id, { state: 'delivered', attempts: 2 });
    expect(receiver.received).toHaveLength(41);
  }, 30_000);

  it('signs with both secrets for a day after a rotation, and stops after the subscription is removed', async () => {
    const { id, secret } = await subscribe();
    const rotated = (await service.request(client).post(`${path}/${id}/rotate-secret`).expect(200)).body as { secret: string };
    await say(incident());
    await logged(id, { state: 'delivered' });
    const { headers, body } = receiver.received[0]!;
    const at = new Date(Number(headers['webhook-timestamp']) * 1_000);
    const sign = (key: string) => new Webhook(key).sign(String(headers['webhook-id']), at, body);
    expect(headers['webhook-signature']).toBe(`${sign(rotated.secret)} ${sign(secret)}`);

    const stranger = { ...client, clientId: 'stranger' };
    const strangers = [
      await service.request(stranger).delete(`${path}/${id}`),
      await service.request(stranger).post(`${path}/${id}/rotate-secret`),
      await service.request(stranger).get(`${path}/${id}`),
      await service.request(stranger).get(`${path}/${id}/deliveries`),
    ];
    for (const { body } of strangers) expect(body).toMatchObject({ status: 404, code: 'webhooks.subscription-not-found' });
    await service.request(client).delete(`${path}/${id}`).expect(204);
    await say(incident());
    await service.settled();
    expect(receiver.received).toHaveLength(1);
    const gone = await service.request(client).get(`${path}/${id}/deliveries`).expect(404);
    expect(gone.body.code).toBe('webhooks.subscription-not-found');
  });

  it('shows a secret to nobody who repeats the request, and refuses bad input', async () => {
    const body = { url: receiver.url, messageTypes: [type] };
    const create = () => service.request(client).post(path).set('idempotency-key', 'one').send(body);
    const first = await create().expect(201);
    const again = await create().expect(201);
    expect(again.body).toEqual({ ...first.body, secret: null });
    const refuse = async (wrong: object, status: number, code: string) => {
      const answer = await service
        .request(client)
        .post(path)
        .send({ ...body, ...wrong });
      expect([answer.status, answer.body.code]).toEqual([status, code]);
    };
    await refuse({ url: 'ftp://example.com' }, 422, 'webhooks.url-refused');
    await refuse({ messageTypes: ['no.such.message.v1'] }, 400, 'platform.invalid-request');
    await refuse({ areas: ['330107'] }, 403, 'platform.area-forbidden');
    await refuse({ secret: 'mine' }, 400, 'platform.invalid-request');
    const list = await service
      .request({ ...client, clientId: 'stranger' })
      .get(path)
      .expect(200);
    expect(list.body.items).toEqual([]);
  });
});
