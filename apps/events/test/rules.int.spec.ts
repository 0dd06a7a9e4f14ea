import { city } from './claims.js';
import { EventsDriver } from './events.driver.js';

describe('categories and the responsibility list', () => {
  let events: EventsDriver;
  beforeAll(async () => {
    events = await EventsDriver.open();
    await events.registerUnits(['3301'], 'district-repair', 'property-7', 'grid-zero', 'grid-five', 'other');
  });
  afterAll(async () => events?.close());

  const ask = (category: string, areaCode: string) => events.get(`/responsibility/match?${new URLSearchParams({ category, areaCode })}`);
  const match = async (category: string, areaCode: string) => (await ask(category, areaCode).expect(200)).body;
  const add = (rule: object) => events.post('/responsibility/rules', rule);

  it('a city loads its own tree; a dry run writes nothing, a repeat changes nothing', async () => {
    const rows = [
      { level1: '环境保护', level2: '环境污染', level3: '噪音污染' },
      { level1: '环境保护', level2: '环境污染', level3: '水污染' },
      { level1: '党务政务', level2: '', level3: '' },
      { level1: '甲', level3: '丙' },
    ];
    const load = async (dryRun: boolean) => (await events.post(`/categories/import?dryRun=${dryRun}`, { rows }).expect(200)).body;
    const statuses = (body: { items: { status: string }[] }) => body.items.map(({ status }) => status);
    const tried = await load(true);
    expect([tried.added, statuses(tried)]).toEqual([4, ['created', 'created', 'created', 'invalid']]);
    const loaded = await load(false);
    expect(loaded).toEqual({ ...tried, dryRun: false });
    const again = await load(false);
    expect([again.added, statuses(again)]).toEqual([0, ['exists', 'exists', 'exists', 'invalid']]);
    expect((await events.read('/categories')).items).toContainEqual(
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
    const unknown = await add({ category: 'none', unit: 'other' }).expect(422);
    expect(unknown.body).toMatchObject({ code: 'events.category-unknown', errors: [expect.objectContaining({ pointer: '/category' })] });
    await add({ category: '维修', areaCode: '4401', unit: 'other' }).expect(403);
  });

  it('a rule for a grid does not cover one whose code only begins alike', async () => {
    await add({ category: '卫生', areaCode: '330106002003-G0', unit: 'grid-zero' }).expect(201);
    await add({ category: '卫生', areaCode: '330106002003-G05', unit: 'grid-five' }).expect(201);
    expect((await match('卫生', '330106002003-G0')).rule.unit).toBe('grid-zero');
    expect((await match('卫生', '330106002003-G0-B1')).rule.unit).toBe('grid-zero');
    expect((await match('卫生', '330106002003-G05')).rule.unit).toBe('grid-five');
    expect((await match('卫生', '330106002003-G051')).rule.unit).toBe('property-cleaning');
  });

  it('shows a client the rules that hold in its areas, and no others', async () => {
    const areasSeenBy = async (areas: string[], filter = '') => {
      const { items } = await events.as({ ...city, areas }).read(`/responsibility/rules?limit=500${filter}`);
      return [...new Set((items as { areaCode: string }[]).map(({ areaCode }) => areaCode))].sort();
    };
    const grids = ['330106002003-G0', '330106002003-G05'];
    expect(await areasSeenBy(['330106002003-G05'])).toEqual(['', '330106', '330106002003', '330106002003-G05']);
    expect(await areasSeenBy(['330106002003-G051'])).toEqual(['', '330106', '330106002003']);
    expect(await areasSeenBy(['330107'])).toEqual(['']);
    expect(await areasSeenBy(['33'])).toEqual(['', '330106', '330106002003', ...grids]);
    expect(await areasSeenBy(['33'], '&areaCode=330106002003-G0')).toEqual(['', '330106', '330106002003', '330106002003-G0']);
    const stranger = events.as({ ...city, areas: ['330107'] });
    await stranger.get('/responsibility/rules?areaCode=330106').expect(403);
    await stranger.get('/responsibility/match?category=repair&areaCode=330106002003').expect(403);
  });

  it('dispatches to the handler that the rule names', async () => {
    expect(await events.find(await events.report())).toMatchObject({
      state: 'dispatched',
      unit: 'property-7',
      handler: { id: 'wang-shifu', name: '王师傅' },
    });
  });

  it('lists page by page with a cursor that belongs to its filters', async () => {
    const seen: string[] = [];
    for (let cursor = ''; ;) {
      const { items, next } = await events.read(`/responsibility/rules?limit=7${cursor}`);
      seen.push(...items.map(({ id }: { id: string }) => id));
      if (next === null) break;
      cursor = `&cursor=${next}`;
    }
    expect([seen.length, new Set(seen).size]).toEqual([21, 21]);
    for (let count = 0; count < 5; count += 1) await events.report();
    const first = await events.get('/incidents?limit=3').expect(200);
    expect(first.headers['link']).toBe(`</api/events/v1/incidents?limit=3&cursor=${first.body.next}>; rel="next"`);
    const second = await events.read(`/incidents?limit=3&cursor=${first.body.next}`);
    const ids = [...first.body.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(ids).toEqual([...new Set(ids)].sort().reverse());
    expect([ids.length, second.next]).toEqual([6, null]);
    const invalid = [
      events.get(`/incidents?limit=3&state=closed&cursor=${first.body.next}`),
      events.as({ ...city, areas: ['33'] }).get(`/incidents?limit=3&cursor=${first.body.next}`),
    ];
    for (const request of invalid) expect((await request.expect(400)).body.code).toBe('platform.cursor-invalid');
  });

  it('leaves to a person what no rule covers', async () => {
    await events.rows(`DELETE FROM responsibility_rules WHERE category_code IN ('*', 'safety')`);
    const { body } = await ask('安全隐患', '330106002003').expect(404);
    expect(body).toMatchObject({ code: 'events.no-rule-matches', detail: '没有规则覆盖 330106002003 的 安全隐患。' });
    expect((await ask('没有', '330106002003').expect(422)).body.code).toBe('events.category-unknown');
    const id = await events.report({ category: '安全隐患', subject: '请来看看', content: '请来看看。' });
    expect(await events.find(id)).toMatchObject({ state: 'accepted', unit: null });
    expect((await events.timeline(id)).at(-1)).toMatchObject({ action: 'note', rule: '责任清单没有对应规则，待人工派单' });
  });
});
