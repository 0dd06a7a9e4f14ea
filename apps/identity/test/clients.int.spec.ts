import { randomBytes } from 'node:crypto';
import { bootTestService, type TestService } from '@linli/testing';
import { ensureClient, identityDefinition } from '../src/identity.definition.js';

const path = '/api/identity/v1/clients';
const admin = { clientId: 'operator', scopes: ['clients:manage', 'events:read', 'events:report'], areas: ['33'] };
const wanted = { name: '街道巡查终端', scopes: ['events:report', 'events:read'], areas: ['330106002'] };

describe('the client registry', () => {
  let identity: TestService;

  beforeAll(async () => {
    identity = await bootTestService(identityDefinition, {
      env: { BOOTSTRAP_CLIENT_ID: 'bootstrap', BOOTSTRAP_CLIENT_SECRET: 'bootstrap-secret-of-forty-characters-long' },
    });
  });
  afterAll(() => identity.close());

  const tokenStatus = async (id: string, secret: string): Promise<number> =>
    (await identity.request().post('/oauth/token').auth(id, secret).type('form').send({ grant_type: 'client_credentials' })).status;

  it('registers the client that the configuration names, as administrator', async () => {
    expect(await tokenStatus('bootstrap', 'bootstrap-secret-of-forty-characters-long')).toBe(200);
    expect((await identity.request(admin).get(`${path}/bootstrap`)).body).toMatchObject({
      scopes: ['clients:manage'],
      areas: [],
      state: 'active',
    });
  });

  it('is closed to everybody without the scope clients:manage', async () => {
    expect((await identity.request().get(path)).status).toBe(401);
    expect(
      (
        await identity
          .request({ scopes: ['events:report'] })
          .post(path)
          .send(wanted)
      ).status,
    ).toBe(403);
  });

  it('shows the secret once and keeps a digest of it', async () => {
    const { status, body, headers } = await identity.request(admin).post(path).send(wanted);
    expect(status).toBe(201);
    expect(headers['location']).toBe(`${path}/${body.id}`);
    expect(body).toMatchObject({
      name: wanted.name,
      scopes: ['events:read', 'events:report'],
      areas: ['330106002'],
      state: 'active',
      version: 1,
    });
    expect(body.secret).toHaveLength(43);
    expect(await tokenStatus(body.id, body.secret)).toBe(200);
    expect((await identity.request(admin).get(`${path}/${body.id}`)).body).not.toHaveProperty('secret');
    const rows = await identity.database.query('SELECT * FROM clients');
    expect(JSON.stringify(rows)).not.toContain(body.secret);
  });

  it('replays a repeated registration without the secret and stores it nowhere', async () => {
    const send = () =>
      identity
        .request(admin)
        .post(path)
        .set('idempotency-key', 'once')
        .send({ ...wanted, id: 'repeated' });
    const first = await send();
    const second = await send();
    expect([first.status, second.status]).toEqual([201, 201]);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect(second.body).toEqual({ ...first.body, secret: null });
    const stored = await identity.database.query('SELECT body FROM idempotency_keys');
    expect(JSON.stringify(stored)).not.toContain(first.body.secret);
  });

  it('refuses a taken id, and scopes, areas and ids that are none', async () => {
    const post = (body: object) =>
      identity
        .request(admin)
        .post(path)
        .send({ ...wanted, ...body });
    expect((await post({ id: 'bootstrap' })).body).toMatchObject({ status: 409, code: 'identity.client-exists' });
    expect((await post({ scopes: ['everything'] })).body).toMatchObject({ status: 422, errors: [{ pointer: '/scopes/0' }] });
    expect((await post({ areas: ['33010'] })).body).toMatchObject({ status: 422, code: 'identity.area-malformed' });
    expect((await post({ id: 'Not An Id' })).body).toMatchObject({ status: 422, code: 'identity.client-id-malformed' });
    expect((await post({ surprise: true })).status).toBe(400);
  });

  it('replaces a secret at once', async () => {
    const { body: before } = await identity.request(admin).post(path).send(wanted);
    const { body: after } = await identity.request(admin).post(`${path}/${before.id}/rotate-secret`);
    expect(await tokenStatus(before.id, before.secret)).toBe(401);
    expect(await tokenStatus(before.id, after.secret)).toBe(200);
  });

  it('gives a disabled client no new secret', async () => {
    const { body } = await identity.request(admin).post(path).send(wanted);
    expect((await identity.request(admin).post(`${path}/${body.id}/disable`)).body).toMatchObject({ state: 'disabled', version: 2 });
    expect((await identity.request(admin).post(`${path}/${body.id}/disable`)).body).toMatchObject({ version: 2 });
    expect((await identity.request(admin).post(`${path}/${body.id}/rotate-secret`)).body).toMatchObject({
      code: 'identity.client-disabled',
    });
    for (const request of [identity.request(admin).post(`${path}/nobody/disable`), identity.request(admin).get(`${path}/nobody`)]) {
      expect((await request).body).toMatchObject({ status: 404, code: 'identity.client-not-found' });
    }
  });

  it('changes a client only for who knows its version, where one is named', async () => {
    const { body, headers } = await identity.request(admin).post(path).send(wanted);
    expect(headers['etag']).toBe('"v1"');
    const disable = (version: string) => identity.request(admin).post(`${path}/${body.id}/disable`).set('if-match', version);
    expect((await disable('"v2"')).body).toMatchObject({ status: 412, code: 'platform.version-mismatch' });
    const disabled = await disable('"v1"');
    expect([disabled.status, disabled.headers['etag'], disabled.body.state]).toEqual([200, '"v2"', 'disabled']);
    expect((await identity.request(admin).get(`${path}/${body.id}`)).headers['etag']).toBe('"v2"');
  });

  it('keeps phones out of names, declared or registered', async () => {
    const { body } = await identity
      .request(admin)
      .post(path)
      .send({ ...wanted, name: '巡查终端，找13812345678' });
    expect(body.name).toBe('巡查终端，找[电话]');
    const input = { id: 'with-phone', name: '找13812345678', secret: randomBytes(24).toString('hex'), scopes: [], areas: [] };
    expect(await ensureClient(identity, input)).toBe('created');
    expect(await ensureClient(identity, input)).toBe('unchanged');
    expect(JSON.stringify(await identity.database.query('SELECT * FROM clients'))).not.toContain('13812345678');
  });

  it('lists every client once, page by page', async () => {
    const seen: string[] = [];
    let next: string | null = '';
    while (next !== null) {
      const query: string = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const { body } = await identity.request(admin).get(`${path}?limit=2${query}`);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      next = body.next as string | null;
    }
    const [row] = await identity.database.query<{ count: number }>('SELECT count(*)::integer AS count FROM clients');
    expect(new Set(seen).size).toBe(row?.count);
    expect(seen).toHaveLength(row?.count ?? 0);
  });

  it('declares a client as often as one likes, also at once, and follows what is declared', async () => {
    const input = { id: 'declared', name: 'declared', secret: randomBytes(24).toString('hex'), scopes: ['events:read'], areas: [] };
    const outcomes = await Promise.all([ensureClient(identity, input), ensureClient(identity, input), ensureClient(identity, input)]);
    expect(outcomes.sort()).toEqual(['created', 'unchanged', 'unchanged']);
    const changed = { ...input, secret: randomBytes(24).toString('hex'), areas: ['3301'] };
    expect(await ensureClient(identity, changed)).toBe('updated');
    expect(await tokenStatus('declared', input.secret)).toBe(401);
    expect(await tokenStatus('declared', changed.secret)).toBe(200);
    await expect(ensureClient(identity, { ...input, secret: 'short' })).rejects.toMatchObject({ code: 'identity.secret-too-weak' });
  });
});
