import { bootTestService, type TestService } from '@linli/testing';
import { city } from '../../test/claims.js';
import { aReport } from '../../test/report.builder.js';
import { eventsDefinition } from '../events.definition.js';

const incidents = '/api/events/v1/incidents';

describe('moves of an incident', () => {
  let service: TestService;
  // A Friday morning, so that four working hours end on the same day.
  beforeAll(async () => (service = await bootTestService(eventsDefinition)));
  beforeEach(() => service.clock.set('2026-11-20T09:00:00+08:00'));
  afterAll(async () => service?.close());

  const dispatched = async (fields: Record<string, unknown> = {}): Promise<string> => {
    const { body } = await service.request(city).post(incidents).send(aReport(fields)).expect(201);
    await service.settled();
    return body.id;
  };
  const act = (id: string, action: string, body: object = {}) => service.request(city).post(`${incidents}/${id}/${action}`).send(body);
  const find = async (id: string) => (await service.request(city).get(`${incidents}/${id}`).expect(200)).body;

  it('are published as one table', async () => {
    const { body } = await service.request(city).get(`${incidents}/transitions`).expect(200);
    expect(body.states).toHaveLength(12);
    expect(body.transitions).toContainEqual({ action: 'sign', name: '签收', from: ['dispatched'], to: 'in-progress', reason: 'optional' });
  });

  it('outside the table are refused and change nothing', async () => {
    const id = await dispatched();
    const { body } = await act(id, 'resolve', { result: '已处理' }).expect(409);
    expect(body).toMatchObject({ code: 'events.move-not-allowed', detail: expect.stringContaining('resolve') });
    expect(await find(id)).toMatchObject({ state: 'dispatched', version: 3 });
  });

  it('a return is decided by a reviewer, and never resets the clock', async () => {
    const id = await dispatched();
    const { dueAt } = await find(id);
    service.clock.advance(3_600_000);
    await act(id, 'request-return', { reason: '不属于本单位职责' }).expect(200);
    await act(id, 'approve-return').expect(200);
    expect(await find(id)).toMatchObject({ state: 'accepted', unit: null, dueAt });
    await act(id, 'dispatch', { unit: 'property-cleaning' }).expect(200);
    expect(await find(id)).toMatchObject({ state: 'dispatched', unit: 'property-cleaning', dueAt });
  });

  it('a unit designated after a refused return may not return again', async () => {
    const id = await dispatched();
    await act(id, 'request-return', { reason: '人手不足' }).expect(200);
    await act(id, 'refuse-return', { reason: '属于职责范围' }).expect(200);
    expect(await find(id)).toMatchObject({ state: 'dispatched', designated: true });
    expect((await act(id, 'request-return', { reason: '仍不属于' }).expect(409)).body.code).toBe('events.return-not-allowed');
  });

  it('a return can be asked for within four working hours of the dispatch', async () => {
    const id = await dispatched();
    service.clock.set('2026-11-20T14:31:00+08:00');
    expect((await act(id, 'request-return', { reason: '不属于本单位' }).expect(409)).body.code).toBe('events.return-too-late');
  });

  it('the clock rests while the incident is suspended, at most for the span approved', async () => {
    const id = await dispatched();
    const before = Date.parse((await find(id)).dueAt);
    await act(id, 'sign').expect(200);
    await act(id, 'suspend', { reason: '等待配件', until: '2026-11-22T09:00:00+08:00' }).expect(200);
    service.clock.set('2026-11-25T09:00:00+08:00');
    await act(id, 'resume').expect(200);
    expect(Date.parse((await find(id)).dueAt) - before).toBe(2 * 86_400_000);
  });

  it('a grade counts anew from the first dispatch, a due time can only come earlier', async () => {
    const id = await dispatched();
    service.clock.advance(3_600_000);
    await act(id, 'dispatch', { unit: 'property-repair', grade: 'urgent' }).expect(200);
    expect((await find(id)).dueAt).toBe('2026-11-20T03:00:00.000Z');
    const later = await act(id, 'dispatch', { unit: 'property-repair', dueAt: '2026-12-20T12:00:00+08:00' }).expect(422);
    expect(later.body).toMatchObject({ code: 'events.due-at-later', errors: [expect.objectContaining({ pointer: '/dueAt' })] });
    expect((await act(id, 'dispatch', { unit: 'property-repair', dueAt: '2026-11-20T09:30:00+08:00' }).expect(422)).body.code).toBe(
      'events.due-at-past',
    );
  });

  it('a word of danger makes it urgent, and the timeline names the rule', async () => {
    const id = await dispatched({ category: undefined, subject: '三楼燃气泄漏', content: '闻到很浓的气味。' });
    expect(await find(id)).toMatchObject({ grade: 'urgent', unit: 'emergency-office', dueAt: '2026-11-20T03:00:00.000Z' });
    const { body } = await service.request(city).get(`${incidents}/${id}/timeline`).expect(200);
    expect(body.items.map(({ rule }: { rule: string | null }) => rule)).toEqual([
      null,
      '分诊规则 gas-or-fire：“燃气泄漏” → safety-fire',
      '责任清单：分类 safety，任意区划 → emergency-office（2 条规则中最具体的一条）；分级规则 danger-to-life：“燃气泄漏” → urgent',
    ]);
  });

  it('a person accepts under a category, or rejects with a class and a reason, what no rule could judge', async () => {
    const unknown = { category: undefined, subject: '其他事情', content: '请给予答复' };
    const [one, other] = [await dispatched(unknown), await dispatched(unknown)];
    expect((await act(one, 'accept').expect(422)).body.code).toBe('events.category-missing');
    expect((await act(one, 'accept', { category: 'no-such' }).expect(422)).body.code).toBe('events.category-unknown');
    await act(one, 'accept', { category: '维修/公共设施' }).expect(200);
    expect(await find(one)).toMatchObject({ state: 'accepted', category: { code: 'repair-facilities' } });
    await act(other, 'reject', { refusal: 'other-procedure', reason: '已进入诉讼程序' }).expect(200);
    expect(await find(other)).toMatchObject({ state: 'rejected', refusal: 'other-procedure', allowedActions: [] });
  });

  it('a duplicate is merged into a master that exists, is another one and not merged itself', async () => {
    const [master, duplicate] = [await dispatched(), await dispatched()];
    for (const masterId of [duplicate, '0199d0a0-0000-7000-8000-00000000ffff']) {
      expect((await act(duplicate, 'merge', { masterId }).expect(422)).body.code).toBe('events.master-not-usable');
    }
    await act(duplicate, 'merge', { masterId: master }).expect(200);
    expect(await find(duplicate)).toMatchObject({ state: 'merged', masterId: master });
    await act(master, 'merge', { masterId: duplicate }).expect(422);
  });

  it('of one incident at once are made one after the other: one wins', async () => {
    const id = await dispatched();
    const answers = await Promise.all(Array.from({ length: 8 }, () => act(id, 'sign')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  });

  it('keep a name and a phone in reasons and results out of answers and messages', async () => {
    const id = await dispatched();
    await act(id, 'sign').expect(200);
    await act(id, 'resolve', { result: '已联系张三 13812345678 处理完毕', reason: '张三确认' }).expect(200);
    expect((await find(id)).result).toBe('已联系[姓名] [电话] 处理完毕');
    const { body } = await service.request(city).get(`${incidents}/${id}/timeline`).expect(200);
    expect(body.items.at(-1).reason).toBe('[姓名]确认');
  });

  it('keep them out of what a follow-up or a look at the reporter leaves behind as well', async () => {
    const id = await dispatched();
    await act(id, 'sign').expect(200);
    await act(id, 'resolve', { result: '已处理' }).expect(200);
    await act(id, 'reporter/reveal', { reason: '联系张三本人' }).expect(200);
    await act(id, 'follow-ups', { channel: 'phone', contacted: true, resolved: true, satisfaction: 5, reasons: '我是张三，很满意' }).expect(
      201,
    );
    const left = await Promise.all(
      ['incident_timeline', 'follow_ups', 'notices', 'reveal_log'].map((table) =>
        service.database.query(`SELECT * FROM ${table} WHERE incident_id = '${id}'`),
      ),
    );
    expect(left.every((rows) => rows.length > 0)).toBe(true);
    expect(JSON.stringify(left)).not.toContain('张三');
  });
});
