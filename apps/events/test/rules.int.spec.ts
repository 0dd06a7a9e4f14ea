import { bootTestService, type TestService } from '@linli/testing';
import { city } from './claims.js';
import { aReport } from './report.builder.js';
import { eventsDefinition } from '../src/events.definition.js';

const rules = '/api/events/v1/responsibility';
const categories = '/api/events/v1/categories';

describe('categories and the responsibility list', () => {
  let service: TestService;
  beforeAll(async () => (service = await bootTestService(eventsDefinition)));
  afterAll(async () => service?.close());

  const match = async (category: string, areaCode: string) =>
    (await service.request(city).get(`${rules}/match`).query({ category, areaCode }).expect(200)).body;

  it('a city loads its own tree; a dry run writes nothing, a repeat changes nothing', async () => {
    const rows = [
      { level1: '环境保护', level2: '环境污染', level3: '噪音污染' },
      { level1: '环境保护', level2: '环境污染', level3: '水污染' },
      { level1: '党务政务', level2: '', level3: '' },
      { level1: '甲', level3: '丙' },
    ];
    const load = async (dryRun: boolean) =>
      (await service.request(city).post(`${categories}/import?dryRun=${dryRun}`).send({ rows }).expect(200)).body;
    const statuses = (body: { items: { status: string }[] }) => body.items.map(({ status }) => status);
    const tried = await load(true);
    expect([tried.added, statuses(tried)]).toEqual([4, ['created', 'created', 'created', 'invalid']]);
    const loaded = await load(false);
    expect(loaded).toEqual({ ...tried, dryRun: false });
    const again = await load(false);
    expect([again.added, statuses(again)]).toEqual([0, ['exists', 'exists', 'exists', 'invalid']]);
    const { body } = await service.request(city).get(categories).expect(200);
    expect(body.items).toContainEqual(
      expect.objectContaining({ path: '环境保护/环境污染/噪音污染', level: 3, flow: 'ordinary', parentCode: expect.any(String) }),
    );
  });

  it('an imported category is covered by the rule of what lies above it, and by the general rule where nothing does', async () => {
    expect((await match('环境保护/环境污染/噪音污染', '330106002003')).rule.unit).toBe('environment-bureau');
    expect(await match('党务政务', '330106002003')).toMatchObject({
      rule: { unit: 'community-office' },
      explanation: expect.stringContaining('任意分类'),
    });
  });

  it('the rule of a longer area and a deeper category wins, with its handler', async () => {
    const add = (rule: object) => service.request(city).post(`${rules}/rules`).send(rule);
    await add({ category: '维修', areaCode: '330106', unit: 'district-repair' }).expect(201);
    await add({
      category: 'repair-lighting',
      areaCode: '330106002003',
      unit: 'property-7',
      handler: { id: 'wang-shifu', name: '王师傅' },
    }).expect(201);
    expect((await match('repair-lighting', '330106002003-G05')).rule).toMatchObject({ unit: 'property-7', handlerId: 'wang-shifu' });
    expect((await match('repair-lighting', '330106002004')).rule.unit).toBe('district-repair');
    expect((await match('repair-lighting', '330108')).rule.unit).toBe('property-repair');
    const again = await add({ category: '维修', areaCode: '330106', unit: 'other' }).expect(409);
    expect(again.body.code).toBe('events.rule-exists');
    await add({ category: 'none', unit: 'other' }).expect(422);
    await add({ category: '维修', areaCode: '4401', unit: 'other' }).expect(403);
  });

  it('shows a client the rules that hold in its areas, and no others', async () => {
    const areasSeenBy = async (areas: string[]) => {
      const { body } = await service
        .request({ ...city, areas })
        .get(`${rules}/rules?limit=500`)
        .expect(200);
      return [...new Set((body.items as { areaCode: string }[]).map(({ areaCode }) => areaCode))].sort();
    };
    expect(await areasSeenBy(['330106002003-G05'])).toEqual(['', '330106', '330106002003']);
    expect(await areasSeenBy(['330107'])).toEqual(['']);
    expect(await areasSeenBy(['33'])).toEqual(['', '330106', '330106002003']);
    const stranger = service.request({ ...city, areas: ['330107'] });
    await stranger.get(`${rules}/match`).query({ category: '维修', areaCode: '330106002003' }).expect(403);
  });

  it('dispatches to the handler that the rule names', async () => {
    const { body } = await service.request(city).post('/api/events/v1/incidents').send(aReport()).expect(201);
    await service.settled();
    const found = await service.request(city).get(`/api/events/v1/incidents/${body.id}`).expect(200);
    expect(found.body).toMatchObject({ state: 'dispatched', unit: 'property-7', handler: { id: 'wang-shifu', name: '王师傅' } });
  });

  it('lists page by page with a cursor that belongs to its filters', async () => {
    const page = async (path: string) => (await service.request(city).get(path).expect(200)).body;
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = await page(`${rules}/rules?limit=7${cursor}`);
      seen.push(...items.map(({ id }: { id: string }) => id));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect(new Set(seen).size).toBe(19);
    for (let count = 0; count < 4; count += 1) await service.request(city).post('/api/events/v1/incidents').send(aReport()).expect(201);
    const first = await service.request(city).get('/api/events/v1/incidents?limit=3').expect(200);
    expect(first.headers['link']).toBe(`</api/events/v1/incidents?limit=3&cursor=${first.body.next}>; rel="next"`);
    const second = await page(`/api/events/v1/incidents?limit=3&cursor=${first.body.next}`);
    const ids = [...first.body.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect([ids.length, second.next]).toEqual([5, null]);
    await service.request(city).get(`/api/events/v1/incidents?limit=3&state=closed&cursor=${first.body.next}`).expect(400);
  });
});
