import { PointsDriver } from './points.driver.js';
import { buildVolunteer } from './volunteer.builder.js';

describe('volunteers', () => {
  let api: PointsDriver;

  beforeAll(async () => {
    api = await PointsDriver.start();
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
    const [sealed] = await api.service.database.query(`SELECT name_sealed, phone_hash FROM volunteers WHERE id = $1`, [body.id]);
    expect(sealed).toEqual({ name_sealed: expect.stringMatching(/^v1\.test\./), phone_hash: expect.stringMatching(/^[0-9a-f]{64}$/) });
  });

  it('have one phone each', async () => {
    const volunteer = buildVolunteer();
    await api.post('/volunteers', volunteer).expect(201);
    const answer = await api.post('/volunteers', { ...volunteer, phone: `+86${volunteer.phone}`, name: '别人' }).expect(409);
    expect(answer.body.code).toBe('points.volunteer-duplicate');
    expect(JSON.stringify(answer.body)).not.toContain('赵');
    expect(answer.body.errors).toMatchObject([{ pointer: '/phone' }]);
  });

  it('are registered in an area whoever is registered elsewhere, so that no answer tells who is', async () => {
    const elsewhere = buildVolunteer({ areaCode: '330108001001', externalRef: { system: 'old', ref: 'V-7' } });
    await api.post('/volunteers', elsewhere, {}, ['330108']).expect(201);
    const here = { ...elsewhere, areaCode: '330106002003' };
    const { body } = await api.post('/volunteers', here, {}, ['330106']).expect(201);
    expect(body).toMatchObject({ areaCode: '330106002003', externalRef: { system: 'old', ref: 'V-7' } });
    await api.post('/volunteers', here, {}, ['330106']).expect(200, body);
    const both = await api.post('/volunteers', { ...here, areaCode: '330108001002' }, {}, ['3301']).expect(409);
    expect(both.body.code).toBe('points.volunteer-reference-conflict');
  });

  it('are registered once by eight callers at once with one phone', async () => {
    const volunteer = buildVolunteer();
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.post('/volunteers', volunteer)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...Array.from({ length: 7 }, () => 409)]);
  });

  it('are registered once by eight callers at once with one reference for as many phones', async () => {
    const externalRef = { system: 'demo', ref: 'V-8' };
    const answers = await Promise.all(Array.from({ length: 8 }, () => api.post('/volunteers', buildVolunteer({ externalRef }))));
    expect(answers.map(({ status, body }) => body.code ?? status).sort()).toEqual([
      201,
      ...Array.from({ length: 7 }, () => 'points.volunteer-reference-conflict'),
    ]);
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
      const { body, headers } = await api.get(`/volunteers?areaCode=330106009001-G05&limit=2${cursor}`).expect(200);
      seen.push(...(body.items as { id: string }[]).map(({ id }) => id));
      expect(headers['link'] !== undefined).toBe(body.next !== null);
      cursor = `&cursor=${body.next}`;
    }
    expect(seen).toEqual(ids);
  });

  it('are listed within the caller’s areas only: a foreign filter is refused, a wider one is narrowed, none lists all', async () => {
    const [near, far] = [await api.register({ areaCode: '330106008001-G05' }), await api.register({ areaCode: '330106008001-G051' })];
    const list = async (query: string, areas: string[]) =>
      ((await api.get(`/volunteers${query}`, areas).expect(200)).body.items as { id: string }[]).map(({ id }) => id);
    expect(await list('', ['330106008'])).toEqual([near, far]);
    expect(await list('', ['330106008001-G051'])).toEqual([far]);
    expect(await list('?areaCode=330106008', ['330106008001-G051'])).toEqual([far]);
    expect(await list('', ['330105'])).toEqual([]);
    expect((await api.get('/volunteers?areaCode=330106008001-G05', ['330106008001-G051']).expect(403)).body.code).toBe(
      'platform.area-forbidden',
    );
  });

  it('have a cursor that is of no use to a caller with other areas', async () => {
    const { body } = await api.get('/volunteers?limit=1').expect(200);
    await api.get(`/volunteers?limit=1&cursor=${body.next}`).expect(200);
    const answer = await api.get(`/volunteers?limit=1&cursor=${body.next}`, ['3301']).expect(400);
    expect(answer.body.code).toBe('platform.cursor-invalid');
  });

  it('of another area are neither shown nor registered', async () => {
    const id = await api.register();
    const foreign = await api.get(`/volunteers/${id}`, ['330105']).expect(404);
    const missing = await api.get('/volunteers/0199d0a0-0000-7000-8000-000000000999', ['330105']).expect(404);
    expect([foreign.body.code, missing.body.code]).toEqual(['points.volunteer-not-found', 'points.volunteer-not-found']);
    const before = await count();
    await api.post('/volunteers', buildVolunteer({ areaCode: '330105001001' })).expect(403);
    expect(await count()).toBe(before);
  });

  it.each([
    ['a phone that is none', buildVolunteer({ phone: '12345' }), 400, 'platform.invalid-request'],
    ['a local phone, which nothing says the city of', buildVolunteer({ phone: '8765 4321' }), 422, 'points.phone-invalid'],
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
