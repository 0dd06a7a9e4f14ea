import { accessSuite, bootTestService, personalDataSuite, type AccessOptions, type Attempt, type TestService } from '@linli/testing';
import { ensureClient, identityDefinition } from '../src/identity.definition.js';

const path = '/api/identity/v1/clients';
const secret = 's'.repeat(40);
const by = ['staff'] as const;
const scopes = ['clients:manage'];
const missing = 'identity.client-not-found';

/** A client of the right caller's area: for a caller of another area there is none. */
async function worldOf(service: TestService): Promise<string> {
  const id = `client-${(count += 1)}`;
  await ensureClient(service, { id, name: id, secret, scopes: ['clients:manage'], areas: ['330106'] });
  return id;
}
let count = 0;

const client =
  (rest: string, body?: object) =>
  (id: string): Attempt => ({ path: `${path}/${id}${rest}`, body, code: missing });

const table: AccessOptions<string> = {
  areas: ['3301'],
  world: worldOf,
  routes: {
    registerClient: {
      scopes,
      by,
      area: () => ({ path, body: { name: '终端', scopes: [], areas: ['330106'] }, status: 403, code: 'identity.grant-exceeded' }),
    },
    listClients: { scopes, area: 'it lists what lies within the caller; see the spec below' },
    getClient: { scopes, area: client('') },
    changeClient: { scopes, by, area: client('', { name: '新名称' }) },
    disableClient: { scopes, by, area: client('/disable', {}) },
    enableClient: { scopes, by, area: client('/enable', {}) },
    rotateClientSecret: { scopes, by, area: client('/rotate-secret', {}) },
    issueToken: { scopes: 'public', area: 'it tells nothing of any area' },
    getSigningKeys: { scopes: 'public', area: 'it tells nothing of any area' },
  },
};

accessSuite(identityDefinition, table);
personalDataSuite(identityDefinition, {
  ...table,
  person: '张三',
  samples: { registerClient: () => ({ path, body: { name: '终端', scopes: [], areas: ['3301'] }, code: '' }) },
  impersonal: ['registerClient', 'changeClient'],
  verbatim: { registerClient: ['id', 'scopes', 'areas', 'units', 'systems'], changeClient: ['scopes', 'areas', 'units', 'systems'] },
});

describe('managing clients', () => {
  let identity: TestService;
  beforeEach(async () => (identity = await bootTestService(identityDefinition)));
  afterEach(() => identity?.close());

  const as = (clientId: string, areas = ['3301']) =>
    identity.request({
      clientId,
      scopes: ['clients:manage', 'events:read'],
      areas,
      units: ['property-3'],
      actorKinds: ['staff', 'system'],
    });
  const declare = (id: string, given: object = {}) =>
    ensureClient(identity, { id, name: id, secret, scopes: ['clients:manage'], areas: ['3301'], ...given });

  it('shows and changes only clients that may do no more than the administrator', async () => {
    await declare('neighbour', { areas: ['3302'] });
    await declare('mightier', { scopes: ['clients:manage', 'needs:read'] });
    await declare('own-kind', { areas: ['330106'] });
    const { body } = await as('street-admin').get(path).expect(200);
    expect(body.items.map(({ id }: { id: string }) => id)).toEqual(['own-kind']);
    for (const id of ['neighbour', 'mightier']) await as('street-admin').post(`${path}/${id}/rotate-secret`).expect(404);
    await as('street-admin').post(`${path}/own-kind/rotate-secret`).expect(200);
  });

  it('changes what is named and leaves the rest, and grants nothing beyond the administrator', async () => {
    await declare('terminal', { scopes: ['events:read'], units: ['property-3'] });
    const change = (body: object) => as('street-admin').patch(`${path}/terminal`).send(body);
    const changed = await change({ areas: ['330106002'], actorKinds: ['staff'] }).expect(200);
    expect(changed.body).toMatchObject({
      name: 'terminal',
      scopes: ['events:read'],
      areas: ['330106002'],
      units: ['property-3'],
      actorKinds: ['staff'],
      version: 2,
    });
    for (const more of [
      { areas: ['33'] },
      { scopes: ['needs:read'] },
      { units: ['*'] },
      { actorKinds: ['mediator'] },
      { systems: ['12329'] },
    ]) {
      const refused = await change(more).expect(403);
      expect(refused.body).toMatchObject({ code: 'identity.grant-exceeded', errors: [{ pointer: `/${Object.keys(more)[0]}` }] });
    }
    await change({ actorKinds: ['administrator'] }).expect(400);
  });

  it('gives a disabled client tokens again when it is enabled', async () => {
    await declare('street-admin');
    await declare('terminal');
    const token = () =>
      identity.request().post('/oauth/token').auth('terminal', secret).type('form').send({ grant_type: 'client_credentials' });
    await as('street-admin').post(`${path}/terminal/disable`).expect(200);
    await token().expect(401);
    expect((await as('street-admin').post(`${path}/terminal/enable`).expect(200)).body).toMatchObject({ state: 'active', version: 3 });
    expect((await as('street-admin').post(`${path}/terminal/enable`).expect(200)).body).toMatchObject({ version: 3 });
    await token().expect(200);
  });

  it('never ends with nobody who may: not by oneself, not the last, not two at once', async () => {
    await declare('first');
    expect((await as('first').post(`${path}/first/disable`).expect(409)).body.code).toBe('identity.client-is-own');
    expect((await as('first').patch(`${path}/first`).send({ scopes: [] }).expect(409)).body.code).toBe('identity.last-administrator');
    await declare('second');
    const answers = await Promise.all([as('first').post(`${path}/second/disable`), as('second').post(`${path}/first/disable`)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await identity.database.query(`SELECT 1 FROM clients WHERE state = 'active'`)).toHaveLength(1);
  });

  it('turns the scopes of former clients into the roles that they stood for', async () => {
    const { BindCallers1764000000000: Bind } = await import('../src/migrations/1764000000000-bind-callers.js');
    await declare('hotline', { scopes: ['events:hotline', 'events:write', 'platform:admin'] });
    const runner = { query: (sql: string, params?: unknown[]) => identity.database.query(sql, params) };
    await new Bind().down(runner as never);
    await new Bind().up(runner as never);
    const [row] = await identity.database.query(`SELECT scopes, units, actor_kinds, systems FROM clients WHERE id = 'hotline'`);
    expect(row).toEqual({
      scopes: [
        ...['clients:manage', 'events:configure', 'events:dispatch', 'events:follow-up', 'events:handle', 'events:hotline'],
        ...['events:report', 'events:review'],
      ],
      units: [],
      actor_kinds: ['system'],
      systems: ['12345'],
    });
  });
});
