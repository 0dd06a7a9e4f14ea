import { areaChangedV1 } from '@linli/contracts';
import { city } from './claims.js';
import { EventsDriver } from './events.driver.js';
import { aReport } from './report.builder.js';
import { aTicket } from './ticket.builder.js';

const community = '330106002003';
const grid = `${community}-G05`;
const reason = '现场核实不在本网格';

describe('the registry of areas', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = await EventsDriver.open()));
  afterAll(async () => events?.close());

  const set = (code: string, facts: object) => events.put(`/areas/${code}`, { name: '古荡社区', kind: 'community', ...facts });
  const rowsOf = ({ items }: { items: { line: number; status: string; problem?: { code: string } }[] }) =>
    items.map(({ line, status, problem }) => [line, status, problem?.code]);
  const load = async (csv: string, dryRun = false) => (await events.post(`/areas/import?dryRun=${dryRun}`, { csv }).expect(200)).body;

  it('takes every code while it is empty, and below a registered community only those that it knows', async () => {
    await events.post('/incidents', aReport({ areaCode: `${community}-G99` })).expect(201);
    await events.push(aTicket({ externalNo: 'before', areaCode: `${community}-G99` })).expect(201);
    await set(community, {}).expect(201);
    await set(grid, { name: '第五网格', kind: 'grid' }).expect(201);
    const refused = await events.post('/incidents', aReport({ areaCode: `${community}-G99` })).expect(422);
    expect(refused.body).toMatchObject({ code: 'events.area-unknown', errors: [{ pointer: '/areaCode' }] });
    expect((await events.push(aTicket({ externalNo: 'after', areaCode: `${community}-G99` })).expect(422)).body.code).toBe(
      'events.area-unknown',
    );
    await events.post('/incidents', aReport({ areaCode: grid })).expect(201);
    await events.post('/incidents', aReport({ areaCode: community })).expect(201);
    await events.post('/incidents', aReport({ areaCode: '330106002009-G99' })).expect(201);
  });

  it('refuses one ticket of a batch, not the others, and knows a ticket again that came before', async () => {
    const items = [aTicket({ externalNo: 'b-1', areaCode: `${community}-G99` }), aTicket({ externalNo: 'b-2', areaCode: grid })];
    const { body } = await events.post('/hotline/tickets/batch', { items }).expect(200);
    expect(body.items.map(({ status }: { status: number }) => status)).toEqual([422, 201]);
    await events.push(aTicket({ externalNo: 'before', areaCode: `${community}-G99` })).expect(200);
    const other = aTicket({ externalNo: 'before', areaCode: `${community}-G99`, subject: '另一件事' });
    expect((await events.push(other).expect(409)).body.code).toBe('events.ticket-conflict');
  });

  it('is asked where an incident is relocated to', async () => {
    const id = await events.report();
    expect((await events.act(id, 'relocate', { areaCode: `${community}-G99`, reason }).expect(422)).body.code).toBe('events.area-unknown');
    await events.act(id, 'relocate', { areaCode: grid, reason }).expect(200);
  });

  it('no longer takes an area that was given up', async () => {
    await set(`${community}-G06`, { name: '第六网格', kind: 'grid' }).expect(201);
    await events.post('/incidents', aReport({ areaCode: `${community}-G06` })).expect(201);
    await set(`${community}-G06`, { name: '第六网格', kind: 'grid', isActive: false }).expect(200);
    expect((await events.post('/incidents', aReport({ areaCode: `${community}-G06` })).expect(422)).body.code).toBe('events.area-unknown');
  });

  it('answers what it knows with its version, changes it under If-Match, and tells others', async () => {
    const facts = {
      name: '湖畔花园',
      kind: 'compound',
      compoundType: 'old',
      households: 640,
      centre: { latitude: 30.28, longitude: 120.12 },
    };
    const code = `${community}-C1`;
    const made = await set(code, facts).expect(201);
    expect(made.headers).toMatchObject({ etag: '"v1"', location: `/api/events/v1/areas/${code}` });
    expect((await events.get(`/areas/${code}`).expect(200)).body).toMatchObject({ ...facts, areaCode: code, version: 1, isActive: true });
    await set(code, { ...facts, households: 641 })
      .set('if-match', '"v7"')
      .expect(412);
    expect(
      (
        await set(code, { ...facts, households: 641 })
          .set('if-match', '"v1"')
          .expect(200)
      ).headers['etag'],
    ).toBe('"v2"');
    await set(code, { ...facts, households: 641 }).expect(200);
    await events.service.settled();
    const told = (await events.service.bus.published(areaChangedV1)).filter(({ key }) => key === code);
    expect(told.map(({ version, data }) => [version, data.households, data.parentCode])).toEqual([
      [1, 640, community],
      [2, 641, community],
    ]);
  });

  it('refuses what does not fit', async () => {
    const code = (answer: { body: { code: string } }) => answer.body.code;
    expect(code(await set(grid, { kind: 'street' }).expect(422))).toBe('events.area-kind-unfit');
    expect(code(await set(grid, { kind: 'grid', compoundType: 'old' }).expect(422))).toBe('events.compound-type-unfit');
    expect(code(await set(grid, { kind: 'compound', compoundType: 'villa' }).expect(422))).toBe('events.compound-type-unknown');
    expect(code(await set('4401', { kind: 'city' }).expect(403))).toBe('platform.area-forbidden');
    expect(code(await set('330106-G1', {}).expect(400))).toBe('platform.invalid-request');
    expect(code(await events.get('/areas/330109').expect(404))).toBe('events.area-not-found');
  });

  it('takes over a sheet row by row, says what is wrong with each, and writes nothing on trial', async () => {
    const csv = [
      '\ufeff区划代码,名称,类别,小区类型,户数,纬度,经度',
      '330106002007,翠苑社区,,,2100,,',
      '330106002007-C1,翠苑一区,小区,老旧小区,840,30.29,120.13',
      '330106002007-C2,"翠苑, 二区",小区,别墅,,,',
      '440106002007,不属本区,社区,,,,',
      '330106002007-G1,一网格,网格,,很多,,',
      ',,,,,,',
    ].join('\r\n');
    const trial = await load(csv, true);
    expect(rowsOf(trial)).toEqual([
      [2, 'created', undefined],
      [3, 'created', undefined],
      [4, 'failed', 'platform.invalid-request'],
      [5, 'failed', 'platform.area-forbidden'],
      [6, 'failed', 'platform.invalid-request'],
    ]);
    await events.get('/areas/330106002007').expect(404);
    expect(rowsOf(await load(csv))).toEqual(rowsOf(trial));
    expect((await load(csv)).items.map(({ status }: { status: string }) => status)).toEqual([
      'unchanged',
      'unchanged',
      'failed',
      'failed',
      'failed',
    ]);
    expect((await events.read('/areas?areaCode=330106002007')).items).toMatchObject([
      { areaCode: '330106002007', kind: 'community', households: 2100 },
      { areaCode: '330106002007-C1', compoundType: 'old', centre: { latitude: 30.29, longitude: 120.13 } },
    ]);
  });

  it('names the line from which a sheet cannot be read', async () => {
    const broken = await events.post('/areas/import', { csv: '区划代码,名称\n330106002008,"古荡\n' }).expect(422);
    expect(broken.body).toMatchObject({ code: 'events.sheet-malformed', errors: [{ pointer: '/csv' }] });
    const many = ['code,name', ...Array.from({ length: 2_001 }, (_, index) => `330106002003-B${index},楼`)].join('\n');
    expect((await events.post('/areas/import', { csv: many }).expect(422)).body.code).toBe('events.sheet-malformed');
  });

  it('lists page by page by code, in the areas of the caller', async () => {
    const page = await events.read('/areas?limit=2&areaCode=330106002003');
    const next = await events.read(`/areas?limit=2&areaCode=330106002003&cursor=${encodeURIComponent(page.next)}`);
    const codes = [...page.items, ...next.items].map(({ areaCode }: { areaCode: string }) => areaCode);
    expect(codes).toEqual([...codes].sort());
    expect((await events.read('/areas?kind=compound&areaCode=330106002003')).items).toHaveLength(1);
    expect((await events.as({ ...city, areas: ['330109'] }).read('/areas')).items).toEqual([]);
  });

  it('has types of compounds that a city adds to, each once', async () => {
    await events.post('/compound-types', { code: 'villa', name: '别墅' }).expect(201);
    expect((await events.post('/compound-types', { code: 'villa', name: '洋房' }).expect(409)).body.code).toBe(
      'events.compound-type-exists',
    );
    expect((await events.read('/compound-types')).items).toContainEqual({ code: 'villa', name: '别墅' });
    await set(`${community}-C9`, { name: '江畔', kind: 'compound', compoundType: 'villa' }).expect(201);
  });
});
