import type { TestService } from '@linli/testing';
import { asCommunity, bootNeeds, community, get, orderBody, post, publishedTask, scopes } from './needs.driver.js';

describe('the lists of the needs service', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await bootNeeds();
  });
  afterAll(() => service?.close());

  const order = async (areaCode: string, needClass = 'hard') => {
    const request = service.request({ scopes, areas: [areaCode] }).post('/api/needs/v1/needs');
    return (await request.send({ ...orderBody, areaCode, class: needClass }).expect(201)).body;
  };
  const list = async (path: string, areas: string[]) =>
    (await service.request({ scopes, areas }).get(`/api/needs/v1${path}`).expect(200)).body;

  it('serve urgent and hard first in the queue, page by page, and the newest first otherwise', async () => {
    for (const needClass of ['wish', 'urgent', 'hard', 'worry', 'urgent']) await order('440305007008', needClass);
    const agent = service.request({ scopes, areas: ['44'] });
    const first = await agent.get('/api/needs/v1/needs?order=queue&limit=3&areaCode=440305').expect(200);
    expect(first.headers['link']).toContain('rel="next"');
    const second = await list(`/needs?order=queue&limit=3&areaCode=440305&cursor=${first.body.next}`, ['44']);
    const classes = [...first.body.items, ...second.items].map((need: { class: string }) => need.class);
    expect(classes).toEqual(['urgent', 'urgent', 'hard', 'worry', 'wish']);
    expect(second.next).toBeNull();
    const ids = (await list('/needs?limit=10', ['44'])).items.map((need: { id: string }) => need.id);
    expect(ids).toEqual([...ids].sort().reverse());
  });

  it('serve a need by the class that the community corrected, and its task too', async () => {
    const areas = ['420106010001'];
    for (const needClass of ['hard', 'wish']) await order('420106010001', needClass);
    const wish = (await list('/needs?class=wish', areas)).items[0];
    const screening = { decision: 'approve', class: 'urgent' };
    const agent = service.request({ scopes, areas });
    await agent.post(`/api/needs/v1/needs/${wish.id}/screen`).send(screening).expect(200);
    const queue = async (path: string) => (await list(path, areas)).items.map((item: { class: string }) => item.class);
    expect(await queue('/needs?order=queue')).toEqual(['urgent', 'hard']);
    expect(await queue('/needs?class=wish')).toEqual([]);
    await agent.post(`/api/needs/v1/needs/${wish.id}/tasks`).send({ difficulty: 1 }).expect(201);
    expect(await queue('/tasks?class=urgent')).toEqual(['urgent']);
  });

  it('end with a page of exactly the limit', async () => {
    for (let count = 0; count < 4; count += 1) await order('510104020001');
    const task = await publishedTask(service, {}, {});
    for (const path of ['/needs?limit=4', '/needs?limit=4&order=queue']) {
      const page = await list(path, ['51']);
      expect([page.items.length, page.next]).toEqual([4, null]);
    }
    const tasks = await list(`/tasks?limit=1&needId=${task.needId}`, [community]);
    expect([tasks.items.length, tasks.next]).toEqual([1, null]);
    const { items } = await get(service, `/needs/${task.needId}/timeline`);
    const timeline = await get(service, `/needs/${task.needId}/timeline?limit=${items.length}`);
    expect([timeline.items.length, timeline.next]).toEqual([3, null]);
  });

  it('lead through the timeline page by page, oldest first', async () => {
    const { needId } = await publishedTask(service);
    const first = await get(service, `/needs/${needId}/timeline?limit=2`);
    const second = await get(service, `/needs/${needId}/timeline?limit=2&cursor=${first.next}`);
    expect([...first.items, ...second.items].map(({ action }) => action)).toEqual(['order', 'approve', 'publish']);
    expect(second.next).toBeNull();
  });

  it('show grid G05 without grid G051', async () => {
    for (const grid of ['G05', 'G05-B1', 'G051']) {
      const { id } = await order(`${community}-${grid}`);
      await post(service, { path: `/needs/${id}/screen`, body: { decision: 'approve' } });
      await post(service, { path: `/needs/${id}/tasks`, body: { difficulty: 1 } });
    }
    for (const path of ['/needs', '/tasks']) {
      const filtered = (await get(service, `${path}?areaCode=${community}-G05`)).items.map(({ areaCode }) => areaCode);
      expect(filtered.sort()).toEqual([`${community}-G05`, `${community}-G05-B1`]);
      const own = await list(path, [`${community}-G05`]);
      expect(own.items).toHaveLength(2);
    }
  });

  it('refuse a filter on a foreign area, and show nothing to a token without areas', async () => {
    for (const path of ['/needs', '/tasks']) {
      const { body } = await asCommunity(service).get(`/api/needs/v1${path}?areaCode=330107`).expect(403);
      expect(body.code).toBe('platform.area-forbidden');
      expect(await list(path, [])).toEqual({ items: [], next: null });
    }
  });

  it('keep a cursor to its filters and to the areas of who got it', async () => {
    for (let count = 0; count < 2; count += 1) await order('610102001001');
    const { next } = await list('/needs?limit=1', ['6101']);
    for (const [path, areas] of [
      [`/needs?limit=1&order=queue&cursor=${next}`, ['6101']],
      [`/needs?limit=1&cursor=${next}`, ['61']],
    ] as const) {
      const { body } = await service.request({ scopes, areas }).get(`/api/needs/v1${path}`).expect(400);
      expect(body.code).toBe('platform.cursor-invalid');
    }
  });

  it('show the tasks of one need and one class', async () => {
    const urgent = await publishedTask(service, {}, { class: 'urgent' });
    await publishedTask(service, {}, { class: 'wish' });
    const ofNeed = await get(service, `/tasks?needId=${urgent.needId}`);
    expect(ofNeed.items.map(({ id }) => id)).toEqual([urgent.id]);
    const classes = (await get(service, '/tasks?class=urgent')).items.map((task) => task.class);
    expect(new Set(classes)).toEqual(new Set(['urgent']));
    const states = (await get(service, '/needs?state=published&class=wish')).items;
    expect(states.length).toBeGreaterThan(0);
    for (const need of states) expect(need).toMatchObject({ state: 'published', class: 'wish' });
  });

  it('publish the tables of transitions', async () => {
    expect(await get(service, '/needs/transitions')).toMatchObject({
      states: expect.arrayContaining([{ state: 'in-service', zh: '服务中', en: 'in service', isFinal: false }]),
      actions: expect.arrayContaining([{ action: 'fulfil', zh: '验收', en: 'fulfil', reason: 'none', by: 'community' }]),
      transitions: expect.arrayContaining([{ from: 'served', action: 'fulfil', to: 'fulfilled' }]),
    });
    expect(await get(service, '/tasks/transitions')).toMatchObject({
      actions: expect.arrayContaining([{ action: 'send-back', zh: '退回', en: 'send back', reason: 'required', by: 'community' }]),
      transitions: expect.arrayContaining([{ from: 'open', action: 'fill', to: 'taken' }]),
    });
    expect(await get(service, '/claims/transitions')).toMatchObject({
      states: expect.arrayContaining([{ state: 'withdrawn', zh: '已退出', en: 'withdrawn', isFinal: true }]),
      transitions: expect.arrayContaining([{ from: 'claimed', action: 'check-in', to: 'checked-in' }]),
    });
  });
});
