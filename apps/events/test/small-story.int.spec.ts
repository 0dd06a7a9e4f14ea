import { incidentFollowedUpV1, incidentMovedV1 } from '@linli/contracts';
import { community } from './claims.js';
import { aReport } from './report.builder.js';
import { EventsDriver } from './events.driver.js';

const incidents = '/incidents';
const staff = `staff:cui-yuan;name=${encodeURIComponent('翠苑社区')}`;
const wang = `unit-staff:wang-shifu;unit=property-repair;name=${encodeURIComponent('王师傅')}`;

/** What the story reads of an incident in a list. */
interface Line {
  number: string;
  place: string;
  state: string;
  stateName: string;
  unit: string;
  grade: string;
  category: { name: string };
  handler: { name: string };
}

describe('the small story', () => {
  let events: EventsDriver;
  let lamp: { id: string; number: string };
  let clutter: { id: string; number: string };
  beforeAll(async () => (events = await EventsDriver.open()));
  afterAll(async () => events?.close());

  const as = (actor: string) => events.as(community, actor);
  const get = (path: string) => as(staff).read(path);

  it('张三 reports a dead stairwell lamp and 李四 clutter', async () => {
    const reporter = as('resident:0199d0a0-0000-7000-8000-0000000000a1');
    const first = await reporter.post(incidents, aReport()).set('idempotency-key', 'lamp').expect(201);
    const repeated = await reporter.post(incidents, aReport()).set('idempotency-key', 'lamp').expect(201);
    expect([repeated.headers['idempotent-replayed'], repeated.body.id]).toEqual(['true', first.body.id]);
    expect(first.body).toMatchObject({
      state: 'reported',
      reporter: { name: '张*', phone: '138****5678' },
      allowedActions: expect.arrayContaining(['accept']),
    });
    const clean = aReport({
      place: '5号楼1单元',
      category: '卫生',
      subject: '楼道堆放杂物',
      content: '一楼楼道堆满纸箱。',
      reporter: { name: '李四' },
    });
    const second = await as('resident:0199d0a0-0000-7000-8000-0000000000a2').post(incidents, clean).expect(201);
    [lamp, clutter] = [first.body, second.body];
    await events.service.settled();
  });

  it('both are judged and dispatched by rule', async () => {
    const { items } = await get(incidents);
    const brief = items.map(({ number, state, unit, grade, category }: Line) => ({
      number,
      state,
      unit,
      grade,
      category: category.name,
    }));
    expect(brief).toEqual([
      { number: clutter.number, state: 'dispatched', unit: 'property-cleaning', grade: 'general', category: '卫生/楼道杂物' },
      { number: lamp.number, state: 'dispatched', unit: 'property-repair', grade: 'general', category: '维修/楼道照明' },
    ]);
  });

  it('the community dispatches them to 王师傅 and the cleaner, on the same clock', async () => {
    const { dueAt } = await get(`${incidents}/${lamp.id}`);
    events.clock.advance(60_000);
    const handlers = [
      [lamp.id, 'property-repair', { id: 'wang-shifu', name: '王师傅' }],
      [clutter.id, 'property-cleaning', { id: 'bao-jie', name: '保洁员' }],
    ] as const;
    for (const [id, unit, handler] of handlers) await as(staff).post(`${incidents}/${id}/dispatch`, { unit, handler }).expect(200);
    expect(await get(`${incidents}/${lamp.id}`)).toMatchObject({ handler: { id: 'wang-shifu', name: '王师傅' }, dueAt });
  });

  it('the first is finished by its handler', async () => {
    events.clock.advance(3_600_000);
    const signed = await as(wang).post(`${incidents}/${lamp.id}/sign`).expect(200);
    await as(wang).act(lamp.id, 'resolve', { result: '已更换灯泡' }).set('if-match', '"v1"').expect(412);
    const done = as(wang).act(lamp.id, 'resolve', { result: '已更换灯泡，楼道照明恢复。' });
    await done.set('if-match', signed.headers['etag'] as string).expect(200);
  });

  it('its reporter rates it, and its handler is told', async () => {
    events.clock.advance(3_600_000);
    const answer = { channel: 'phone', contacted: true, resolved: true, satisfaction: 5, reasons: '修得很快' };
    const { body } = await as(staff).post(`${incidents}/${lamp.id}/follow-ups`, answer).expect(201);
    expect(body.outcome).toBe('close');
    const notices = '/notices';
    const { items } = await get(`${notices}?unit=property-repair&handler=wang-shifu&unread=true`);
    expect(items).toEqual([
      expect.objectContaining({
        number: lamp.number,
        kind: 'followed-up',
        satisfaction: 5,
        text: `事件 ${lamp.number} 已回访，满意度 5 分：修得很快`,
      }),
    ]);
    await as(wang).post(`${notices}/${items[0].id}/read`).expect(200);
    expect((await get(`${notices}?unit=property-repair&handler=wang-shifu&unread=true`)).items).toEqual([]);
    await events.service.settled();
    const [told] = await events.service.bus.published(incidentFollowedUpV1);
    expect(told?.data).toMatchObject({ incidentId: lamp.id, satisfaction: 5, unit: 'property-repair', handler: 'wang-shifu' });
  });

  it('the list shows both with state and handler', async () => {
    const { items } = await get(`${incidents}?areaCode=330106002003`);
    const brief = items.map(({ place, stateName, handler }: Line) => [place, stateName, handler.name]);
    expect(brief).toEqual([
      ['5号楼1单元', '已派单', '保洁员'],
      ['3号楼2单元', '已结案', '王师傅'],
    ]);
    expect((await get(`${incidents}?handler=wang-shifu&state=closed`)).items).toHaveLength(1);
    expect((await get(`${incidents}?category=卫生`)).items).toHaveLength(1);
  });

  it('the timeline tells who did what when', async () => {
    const { items } = await get(`${incidents}/${lamp.id}/timeline`);
    const lines = items.map(
      ({ actionName, toName, actor, actorName, at }: Record<string, string>) =>
        `${at?.slice(11, 16)} ${actorName ?? actor} ${actionName} → ${toName}`,
    );
    expect(lines).toEqual([
      '01:00 resident:0199d0a0-0000-7000-8000-0000000000a1 上报 → 已上报',
      '01:00 自动分诊 受理 → 已受理',
      '01:00 自动分诊 派单 → 已派单',
      '01:01 翠苑社区 派单 → 已派单',
      '02:01 王师傅 签收 → 处置中',
      '02:01 王师傅 办结 → 已办结待回访',
      '03:01 翠苑社区 回访 → 已办结待回访',
      '03:01 翠苑社区 结案 → 已结案',
    ]);
  });

  it('tells other services of every move in order, with the version of the incident', async () => {
    const moves = (await events.service.bus.published(incidentMovedV1)).filter(({ key }) => key === lamp.id);
    expect(moves.map(({ version, data }) => [version, data.action, data.to])).toEqual([
      [2, 'accept', 'accepted'],
      [3, 'dispatch', 'dispatched'],
      [4, 'dispatch', 'dispatched'],
      [5, 'sign', 'in-progress'],
      [6, 'resolve', 'resolved'],
      [7, 'close', 'closed'],
    ]);
  });

  it('an unsatisfied answer reopens the work and tells the handler, within 30 days', async () => {
    const followUps = `${incidents}/${lamp.id}/follow-ups`;
    const { body } = await as(staff).post(followUps, { channel: 'phone', contacted: true, resolved: false, satisfaction: 1 }).expect(201);
    expect(body.outcome).toBe('redo');
    expect(await get(`${incidents}/${lamp.id}`)).toMatchObject({ state: 'in-progress', redoCount: 1 });
    const { items } = await get('/notices?unit=property-repair&unread=true');
    expect(items.map(({ kind }: { kind: string }) => kind)).toEqual(['redo', 'followed-up']);
    await as(wang).post(`${incidents}/${lamp.id}/resolve`, { result: '再次更换' }).expect(200);
    await as(staff).post(`${incidents}/${lamp.id}/close`, {}).expect(200);
    events.clock.advance(31 * 86_400_000);
    const late = await as(staff).post(`${incidents}/${lamp.id}/redo`, { reason: '又坏了' }).expect(409);
    expect(late.body.code).toBe('events.redo-too-late');
  });
});
