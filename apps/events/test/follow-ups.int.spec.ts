import { incidentFollowedUpV1 } from '@linli/contracts';
import { city } from './claims.js';
import { EventsDriver, unitStaff } from './events.driver.js';

const reached = { channel: 'phone', contacted: true };

describe('follow-ups and notices', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = await EventsDriver.open()));
  afterAll(async () => events?.close());

  const resolved = async (): Promise<string> => {
    const id = await events.report();
    const handler = { id: 'wang-shifu', name: '王师傅' };
    await events.walk(id, ['dispatch', { unit: 'property-repair', handler }], 'sign', ['resolve', { result: '已更换灯泡' }]);
    return id;
  };
  const followUp = (id: string, answer: object) => events.as(city, 'staff:li').post(`/incidents/${id}/follow-ups`, answer);

  it('close what is resolved, once, and are told to other services with the version of the incident', async () => {
    const id = await resolved();
    const { body } = await followUp(id, { ...reached, resolved: true, satisfaction: 4, reasons: '很快' }).expect(201);
    expect(body).toEqual({
      ...reached,
      id: expect.any(String),
      incidentId: id,
      resolved: true,
      satisfaction: 4,
      reasons: '很快',
      outcome: 'close',
      offered: null,
      actor: 'staff:li',
      followedUpAt: '2026-11-22T01:00:00.000Z',
    });
    const closed = await events.find(id);
    expect(closed).toMatchObject({ state: 'closed', closedAt: '2026-11-22T01:00:00.000Z' });
    await events.service.settled();
    const [told] = (await events.service.bus.published(incidentFollowedUpV1)).filter(({ key }) => key === id);
    expect(told).toMatchObject({
      version: closed.version,
      data: { contacted: true, resolved: true, satisfaction: 4, unit: 'property-repair', handler: 'wang-shifu' },
    });
  });

  it('are only recorded where the reporter was not reached, and nobody is told', async () => {
    const id = await resolved();
    const { body } = await followUp(id, { channel: 'phone', contacted: false }).expect(201);
    expect(body).toMatchObject({ outcome: 'recorded', resolved: null, satisfaction: null });
    expect((await events.find(id)).state).toBe('resolved');
    const { items } = await events.read('/notices?unit=property-repair&limit=500');
    expect(items.filter(({ incidentId }: { incidentId: string }) => incidentId === id)).toEqual([]);
  });

  it('are refused before the matter is resolved, and where the answer is incomplete', async () => {
    const open = await followUp(await events.report(), { ...reached, resolved: true }).expect(409);
    expect(open.body).toMatchObject({
      code: 'events.follow-up-not-due',
      detail: '事件办结或结案后方可回访，当前状态为“已派单”。',
    });
    const incomplete = await followUp(await resolved(), reached).expect(422);
    expect(incomplete.body.code).toBe('events.follow-up-incomplete');
  });

  it('reopen to the last instant of the window', async () => {
    const id = await resolved();
    events.clock.set('2026-12-22T09:00:00+08:00');
    const { body } = await followUp(id, { ...reached, resolved: false }).expect(201);
    expect(body).toMatchObject({ outcome: 'redo', offered: null });
    expect(await events.find(id)).toMatchObject({ state: 'in-progress', redoCount: 1, resolvedAt: null });
    events.clock.set('2026-11-22T09:00:00+08:00');
  });

  it('are not lost after it: recorded, told, and offered as a new incident that can be reported as it is', async () => {
    const id = await resolved();
    const { number, version } = await events.find(id);
    events.clock.set('2026-12-22T09:00:00.001+08:00');
    const { body } = await followUp(id, { ...reached, resolved: false, satisfaction: 1, reasons: '又不亮了' }).expect(201);
    expect(body).toMatchObject({ outcome: 'report-anew', resolved: false, satisfaction: 1 });
    expect(body.offered).toEqual({
      areaCode: '330106002003',
      place: '3号楼2单元',
      appealType: 'help',
      category: 'repair-lighting',
      subject: '楼道灯不亮',
      content: `原事件 ${number} 办结后回访：未解决，满意度 1 分：又不亮了\n三楼的楼道灯坏了两天，老人晚上上下楼不方便。`,
    });
    expect(await events.find(id)).toMatchObject({ state: 'resolved', redoCount: 0, version });
    expect((await events.read(`/incidents/${id}/follow-ups`)).items).toMatchObject([{ outcome: 'report-anew', reasons: '又不亮了' }]);
    expect((await events.timeline(id)).at(-1)).toMatchObject({
      action: 'follow-up',
      reason: '未解决，满意度 1 分：又不亮了；已逾重办期限，可作为新事件上报',
    });
    await events.service.settled();
    const told = (await events.service.bus.published(incidentFollowedUpV1)).filter(({ key }) => key === id);
    expect(told.map(({ data }) => data)).toMatchObject([{ resolved: false, satisfaction: 1 }]);
    const anew = await events.report(body.offered);
    expect(await events.find(anew)).toMatchObject({ state: 'dispatched', category: { code: 'repair-lighting' } });
    events.clock.set('2026-11-22T09:00:00+08:00');
  });

  it('are listed page by page, oldest first', async () => {
    const id = await resolved();
    for (const channel of ['phone', 'visit', 'online']) await followUp(id, { channel, contacted: false }).expect(201);
    const first = await events.read(`/incidents/${id}/follow-ups?limit=2`);
    const second = await events.read(`/incidents/${id}/follow-ups?limit=2&cursor=${first.next}`);
    const channels = [...first.items, ...second.items].map(({ channel }: { channel: string }) => channel);
    expect([channels, second.next]).toEqual([['phone', 'visit', 'online'], null]);
    const another = await events.get(`/incidents/${await resolved()}/follow-ups?cursor=${first.next}`).expect(400);
    expect(another.body.code).toBe('platform.cursor-invalid');
  });

  it('leave notices that are marked read once, by whoever may know of them', async () => {
    const id = await resolved();
    await followUp(id, { ...reached, resolved: false, satisfaction: 1 }).expect(201);
    const notices = '/notices?unit=property-repair&handler=wang-shifu&unread=true';
    const { items } = await events.read(notices);
    const mine = items.filter(({ incidentId }: { incidentId: string }) => incidentId === id);
    expect(mine.map(({ kind }: { kind: string }) => kind)).toEqual(['redo', 'followed-up']);
    const read = `/notices/${mine[0].id}/read`;
    const stranger = events.as({ ...city, areas: ['330107'] });
    const own = events.as(city, unitStaff);
    for (const answer of [await stranger.post(read), await own.post(`/notices/${id}/read`)])
      expect([answer.status, answer.body.code]).toEqual([404, 'events.notice-not-found']);
    const before = events.clock.now().toISOString();
    expect((await own.post(read).expect(200)).body.readAt).toBe(before);
    events.clock.advance(60_000);
    expect((await own.post(read).expect(200)).body.readAt).toBe(before);
    const left = (await events.read(notices)).items.map(({ id: notice }: { id: string }) => notice);
    expect(left).toEqual(items.slice(1).map(({ id: notice }: { id: string }) => notice));
    expect((await stranger.read('/notices?unit=property-repair')).items).toEqual([]);
    expect((await stranger.get('/notices?unit=property-repair&areaCode=330106').expect(403)).body.code).toBe('platform.area-forbidden');
    expect((await events.read('/notices?unit=property-repair&handler=nobody')).items).toEqual([]);
  });
});
