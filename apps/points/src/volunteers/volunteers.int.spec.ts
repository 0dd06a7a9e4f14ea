import { PointsApi } from '../../test/points-api.js';
import { buildVolunteer } from '../../test/volunteer.builder.js';

describe('volunteers', () => {
  let api: PointsApi;

  beforeAll(async () => {
    api = await PointsApi.start();
  });
  afterAll(() => api?.service.close());

  const count = async () => Number((await api.service.database.query('SELECT count(*) FROM volunteers'))[0]?.['count']);

  it('are registered with empty accounts, shown masked, sealed at rest', async () => {
    const { body, headers } = await api
      .post('/volunteers', { name: '赵敏敏', phone: '+86 139-8765-4321', areaCode: '330106002003' })
      .expect(201);
    expect(body).toMatchObject({ name: '赵**', phone: '139****4321', skills: [], externalRef: null });
    expect(headers['location']).toBe(`/api/points/v1/volunteers/${body.id}`);
    await api.get(`/volunteers/${body.id}`).expect(200, body);
    expect(await api.balance(body.id)).toEqual({ points: 0, minutes: 0 });
    await api.service.settled();
    const tables = await api.service.database.query<{ name: string }>(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of tables) {
      const rows = await api.service.database.query(`SELECT t::text AS row FROM ${name} t WHERE t::text ~ '赵敏敏|13987654321'`);
      expect({ name, rows }).toEqual({ name, rows: [] });
    }
    const [sealed] = await api.service.database.query(`SELECT name_sealed, phone_hash FROM volunteers WHERE id = $1`, [body.id]);
    expect(sealed).toEqual({ name_sealed: expect.stringMatching(/^v1\.test\./), phone_hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('have one phone each', async () => {
    const volunteer = buildVolunteer();
    await api.post('/volunteers', volunteer).expect(201);
    const answer = await api.post('/volunteers', { ...volunteer, phone: `+86${String(volunteer['phone'])}`, name: '别人' }).expect(409);
    expect(answer.body.code).toBe('points.volunteer-duplicate');
    expect(JSON.stringify(answer.body)).not.toContain('赵');
  });

  it('may be sent again under their external reference: the same is 200, other content 409', async () => {
    const volunteer = buildVolunteer({ externalRef: { system: 'demo', ref: 'V-1' } });
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.post('/volunteers', volunteer)));
    expect(answers.map(({ status }) => status).sort()).toEqual([...Array.from({ length: 7 }, () => 200), 201]);
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const conflict = await api.post('/volunteers', { ...volunteer, areaCode: '330106002004' }).expect(409);
    expect(conflict.body.code).toBe('points.volunteer-reference-conflict');
  });

  it('are registered once under an Idempotency-Key', async () => {
    const volunteer = buildVolunteer();
    const first = await api.post('/volunteers', volunteer, { 'idempotency-key': 'v-once' }).expect(201);
    const second = await api.post('/volunteers', volunteer, { 'idempotency-key': 'v-once' }).expect(201);
    expect(second.body).toEqual(first.body);
  });

  it('are listed by area, page by page', async () => {
    const ids: string[] = [];
    for (let index = 0; index < 5; index += 1) ids.push(await api.register({ areaCode: '330106009001-G05' }));
    await api.register({ areaCode: '330106009001-G051' });
    const seen: string[] = [];
    let cursor = '';
    for (let page = 0; page < 3; page += 1) {
      const { body, headers } = await api.get(`/volunteers?area=330106009001-G05&limit=2${cursor}`).expect(200);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      expect(headers['link'] !== undefined).toBe(body.next !== null);
      cursor = `&cursor=${body.next}`;
    }
    expect(seen).toEqual(ids);
    expect((await api.get('/volunteers', ['330105']).expect(200)).body.items).toEqual([]);
    expect((await api.get('/volunteers?area=330106009', ['330106009001-G051']).expect(200)).body.items).toHaveLength(1);
  });

  it('of another area are neither shown nor registered', async () => {
    const id = await api.register();
    await api.get(`/volunteers/${id}`, ['330105']).expect(403);
    const before = await count();
    await api.post('/volunteers', buildVolunteer({ areaCode: '330105001001' })).expect(403);
    expect(await count()).toBe(before);
  });

  it.each([
    ['a phone that is none', buildVolunteer({ phone: '12345' }), 422, 'points.phone-invalid'],
    ['a wrong area', buildVolunteer({ areaCode: '3301060' }), 400, 'platform.invalid-request'],
    ['a wrong type', buildVolunteer({ name: 7 }), 400, 'platform.invalid-request'],
    ['an id of its own', buildVolunteer({ id: '0199d0a0-0000-7000-8000-000000000031' }), 400, 'platform.invalid-request'],
    ['control characters', buildVolunteer({ name: '赵\u0000敏' }), 400, 'platform.invalid-request'],
    ['a half reference', buildVolunteer({ externalRef: { system: 'demo' } }), 400, 'platform.invalid-request'],
    ['too many skills', buildVolunteer({ skills: Array.from({ length: 21 }, String) }), 400, 'platform.invalid-request'],
  ])('with %s are refused by a problem and nothing is written', async (_, body, status, code) => {
    const before = await count();
    const answer = await api.post('/volunteers', body);
    expect([answer.status, answer.body.code, answer.headers['content-type']]).toEqual([
      status,
      code,
      expect.stringContaining('problem+json'),
    ]);
    expect(await count()).toBe(before);
  });

  it('keep SQL in a name as text', async () => {
    const { body } = await api.post('/volunteers', buildVolunteer({ name: "Robert'); DROP TABLE volunteers; --" })).expect(201);
    expect(body.name).toMatch(/^R\*\*\*/);
  });
});
