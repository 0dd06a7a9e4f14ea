import { ReadCategories } from '../src/categories/use-cases/read-categories.js';
import { city } from './claims.js';
import { EventsDriver } from './events.driver.js';

const nobody = '0199d0a0-0000-7000-8000-00000000ffff';

describe('moves of an incident', () => {
  let events: EventsDriver;
  // A Friday morning, so that four working hours end on the same day.
  beforeAll(async () => (events = await EventsDriver.open()));
  beforeEach(() => events.clock.set('2026-11-20T09:00:00+08:00'));
  afterAll(async () => events?.close());

  const refused = async (request: ReturnType<EventsDriver['post']>, status: number): Promise<string> =>
    (await request.expect(status)).body.code;

  it('are published as one table', async () => {
    const { states, actions, transitions } = await events.read('/incidents/transitions');
    expect(states).toHaveLength(12);
    expect(states).toContainEqual({ state: 'merged', zh: '已并案', en: 'merged', isFinal: false });
    expect(actions).toContainEqual({ action: 'sign', zh: '签收', en: 'sign', reason: 'optional', by: null });
    expect(transitions).toContainEqual({ from: 'dispatched', action: 'sign', to: 'in-progress' });
  });

  it('outside the table are refused by name in the language of the caller, and change nothing', async () => {
    const id = await events.report();
    const { body } = await events.act(id, 'resolve', { result: '已处理' }).expect(409);
    expect(body).toMatchObject({ code: 'events.move-not-allowed', detail: '事件处于“已派单”状态，不能执行“办结”。' });
    const { body: english } = await events.act(id, 'resolve', { result: '已处理' }).set('accept-language', 'en').expect(409);
    expect(english.detail).toBe('“resolve” is not possible in the state “dispatched”.');
    expect(await events.find(id)).toMatchObject({ state: 'dispatched', version: 3 });
  });

  it('of an incident elsewhere are those of one that does not exist', async () => {
    const id = await events.report();
    const stranger = events.as({ ...city, areas: ['330107'] });
    for (const driver of [
      stranger.act(id, 'sign'),
      stranger.act(nobody, 'sign'),
      stranger.get(`/incidents/${id}`),
      stranger.get(`/incidents/${id}/timeline`),
    ])
      expect(await refused(driver, 404)).toBe('events.incident-not-found');
    for (const path of [`/incidents/${id}/follow-ups`, `/incidents/${nobody}/follow-ups`])
      expect(await refused(stranger.get(path), 404)).toBe('events.incident-not-found');
    const answer = { channel: 'phone', contacted: false };
    expect(await refused(stranger.post(`/incidents/${id}/follow-ups`, answer), 404)).toBe('events.incident-not-found');
    expect(await events.find(id)).toMatchObject({ state: 'dispatched', version: 3 });
  });

  it('decided on an older version are refused, on the current one or any they are made', async () => {
    const id = await events.report();
    for (const stale of ['"v2"', 'W/"v2"', '"v4"'])
      expect(await refused(events.act(id, 'sign').set('if-match', stale), 412)).toBe('platform.version-mismatch');
    expect(await events.find(id)).toMatchObject({ state: 'dispatched', version: 3 });
    const signed = await events.act(id, 'sign').set('if-match', '"v3"').expect(200);
    expect(signed.headers['etag']).toBe('"v4"');
    await events.act(id, 'suspend', { reason: '等待配件' }).set('if-match', '*').expect(200);
    const stale = events.post(`/incidents/${id}/follow-ups`, { channel: 'phone', contacted: false }).set('if-match', '"v4"');
    expect(await refused(stale, 412)).toBe('platform.version-mismatch');
  });

  it('a return is decided by a reviewer, and never resets the clock', async () => {
    const id = await events.report();
    const { dueAt } = await events.find(id);
    events.clock.advance(3_600_000);
    await events.walk(id, ['request-return', { reason: '不属于本单位职责' }], 'approve-return');
    expect(await events.find(id)).toMatchObject({ state: 'accepted', unit: null, assisting: [], handler: null, dueAt });
    await events.walk(id, ['dispatch', { unit: 'property-cleaning' }]);
    expect(await events.find(id)).toMatchObject({ state: 'dispatched', unit: 'property-cleaning', dueAt });
  });

  it('a unit designated after a refused return may not return again', async () => {
    const id = await events.report();
    await events.walk(id, ['request-return', { reason: '人手不足' }], ['refuse-return', { reason: '属于职责范围' }]);
    expect(await events.find(id)).toMatchObject({ state: 'dispatched', designated: true });
    expect(await refused(events.act(id, 'request-return', { reason: '仍不属于' }), 409)).toBe('events.return-not-allowed');
    await events.walk(id, ['dispatch', { unit: 'property-cleaning' }]);
    expect(await events.find(id)).toMatchObject({ designated: false });
    await events.walk(id, ['request-return', { reason: '不属于保洁' }]);
  });

  it('a return can be asked for within four working hours of the latest dispatch, on the calendar of the city', async () => {
    const [early, late, holiday] = [await events.report(), await events.report(), await events.report()];
    const ask = (id: string) => events.act(id, 'request-return', { reason: '不属于本单位' });
    events.clock.set('2026-11-20T14:30:00+08:00');
    await ask(early).expect(200);
    events.clock.set('2026-11-20T14:30:00.001+08:00');
    expect(await refused(ask(late), 409)).toBe('events.return-too-late');
    await events.walk(late, ['dispatch', { unit: 'property-repair' }]);
    events.clock.set('2026-11-20T17:30:00+08:00');
    await ask(late).expect(200);
    // The last working day before the National Day holiday, and the first after it.
    events.clock.set('2026-09-30T16:30:00+08:00');
    await events.walk(holiday, ['dispatch', { unit: 'property-repair' }]);
    events.clock.set('2026-10-08T12:00:00+08:00');
    await ask(holiday).expect(200);
  });

  it('the clock rests while the incident is suspended, at most for the span approved', async () => {
    const id = await events.report();
    const before = Date.parse((await events.find(id)).dueAt);
    await events.walk(id, 'sign');
    expect(await refused(events.act(id, 'suspend', { reason: '等待', until: '2026-11-20T09:00:00+08:00' }), 422)).toBe(
      'events.suspended-until-past',
    );
    await events.walk(id, ['suspend', { reason: '等待配件', until: '2026-11-22T09:00:00+08:00' }]);
    expect(await events.find(id)).toMatchObject({ state: 'suspended', suspendedUntil: '2026-11-22T01:00:00.000Z' });
    events.clock.set('2026-11-25T09:00:00+08:00');
    await events.walk(id, 'resume');
    const after = await events.find(id);
    expect(Date.parse(after.dueAt) - before).toBe(2 * 86_400_000);
    expect(after.suspendedUntil).toBeNull();
  });

  it('a grade counts anew from the first dispatch, a due time can only come earlier', async () => {
    const id = await events.report();
    events.clock.advance(3_600_000);
    await events.walk(id, ['dispatch', { unit: 'property-repair', grade: 'urgent' }]);
    expect((await events.find(id)).dueAt).toBe('2026-11-20T03:00:00.000Z');
    const later = await events.act(id, 'dispatch', { unit: 'property-repair', dueAt: '2026-12-20T12:00:00+08:00' }).expect(422);
    expect(later.body).toMatchObject({ code: 'events.due-at-later', errors: [expect.objectContaining({ pointer: '/dueAt' })] });
    const past = events.act(id, 'dispatch', { unit: 'property-repair', dueAt: '2026-11-20T09:30:00+08:00' });
    expect(await refused(past, 422)).toBe('events.due-at-past');
  });

  it('a grade that gives more time is a reviewer’s to name, with a reason, and the clock keeps its rests', async () => {
    const id = await events.report();
    await events.walk(id, 'sign', ['suspend', { reason: '等待配件' }]);
    events.clock.advance(3_600_000);
    await events.walk(id, 'resume', ['request-return', { reason: '不属于本单位' }], 'approve-return');
    const [unit, grade] = ['property-repair', 'complex'];
    const dispatcher = events.as({ ...city, scopes: ['events:dispatch'] });
    const refusals = [dispatcher.act(id, 'dispatch', { unit, grade, reason: '涉及多个部门' }), events.act(id, 'dispatch', { unit, grade })];
    for (const refusal of refusals) expect(await refused(refusal, 422)).toBe('events.due-at-later');
    const { body } = await events.act(id, 'dispatch', { unit, grade, reason: '涉及多个部门' }).expect(200);
    expect(body).toMatchObject({ grade, dueAt: '2026-12-05T02:00:00.000Z' });
  });

  it('work that is done again has a limit of its own, however late the first was', async () => {
    const id = await events.report();
    await events.walk(id, 'sign', ['resolve', { result: '已处理' }]);
    events.clock.set('2026-12-10T09:00:00+08:00');
    await events.walk(id, ['redo', { reason: '又坏了' }]);
    expect((await events.find(id)).dueAt).toBe('2026-12-13T13:00:00.000Z');
  });

  it('a word of danger makes it urgent, and the timeline names the rule', async () => {
    const id = await events.report({ category: undefined, subject: '三楼燃气泄漏', content: '闻到很浓的气味。' });
    expect(await events.find(id)).toMatchObject({ grade: 'urgent', unit: 'emergency-office', dueAt: '2026-11-20T03:00:00.000Z' });
    expect((await events.timeline(id)).map(({ rule }) => rule)).toEqual([
      null,
      '分诊规则 gas-or-fire：“燃气泄漏” → safety-fire',
      '责任清单：分类 safety，任意区划 → emergency-office（2 条规则中最具体的一条）；危险用语 danger-to-life：“燃气泄漏” → urgent，提示拨打 119',
    ]);
  });

  it('a word of urgency from the sender makes it urgent', async () => {
    const id = await events.report({ urgency: '特急' });
    expect(await events.find(id)).toMatchObject({ grade: 'urgent', urgency: '特急', unit: 'property-repair' });
    expect((await events.timeline(id)).at(-1)?.rule).toMatch(/；来源标注紧急$/);
  });

  it('a person accepts under a category, or rejects with a class and a reason, what no rule could judge', async () => {
    const unknown = { category: undefined, subject: '其他事情', content: '请给予答复' };
    const [one, other] = [await events.report(unknown), await events.report(unknown)];
    expect(await refused(events.act(one, 'accept'), 422)).toBe('events.category-missing');
    expect(await refused(events.act(one, 'accept', { category: 'no-such' }), 422)).toBe('events.category-unknown');
    await events.walk(one, ['accept', { category: '维修/公共设施' }]);
    expect(await events.find(one)).toMatchObject({ state: 'accepted', category: { code: 'repair-facilities' } });
    await events.walk(other, ['reject', { refusal: 'other-procedure', reason: '已进入诉讼程序' }]);
    expect(await events.find(other)).toMatchObject({
      state: 'rejected',
      refusal: 'other-procedure',
      closedAt: '2026-11-20T01:00:00.000Z',
      allowedActions: [],
    });
  });

  it('that end it say when', async () => {
    const [closed, cancelled, voided] = [await events.report(), await events.report(), await events.report()];
    await events.walk(closed, 'sign', ['resolve', { result: '已处理', proofs: ['photo-1'] }]);
    events.clock.set('2026-11-21T10:00:00+08:00');
    await events.walk(closed, 'close');
    await events.walk(cancelled, ['cancel', { reason: '居民撤回' }]);
    await events.walk(voided, ['void', { reason: '不应立案' }]);
    const resolved = { resolvedAt: '2026-11-20T01:00:00.000Z', proofs: ['photo-1'] };
    expect(await events.find(closed)).toMatchObject({ state: 'closed', closedAt: '2026-11-21T02:00:00.000Z', ...resolved });
    expect(await events.find(cancelled)).toMatchObject({ state: 'cancelled', closedAt: '2026-11-21T02:00:00.000Z' });
    expect(await events.find(voided)).toMatchObject({ state: 'voided', closedAt: '2026-11-21T02:00:00.000Z' });
  });

  it('a duplicate is merged into a master that exists, is another one, within reach and not merged itself', async () => {
    const [master, duplicate, elsewhere] = [
      await events.report(),
      await events.report(),
      await events.report({ areaCode: '330107001001' }),
    ];
    for (const masterId of [duplicate, duplicate.toUpperCase(), nobody])
      expect(await refused(events.act(duplicate, 'merge', { masterId }), 422)).toBe('events.master-not-usable');
    const street = events.as({ ...city, areas: ['330106'] });
    expect(await refused(street.act(duplicate, 'merge', { masterId: elsewhere }), 422)).toBe('events.master-not-usable');
    await events.walk(duplicate, ['merge', { masterId: master }]);
    expect(await events.find(duplicate)).toMatchObject({ state: 'merged', masterId: master });
    expect(await refused(events.act(master, 'merge', { masterId: duplicate }), 422)).toBe('events.master-not-usable');
  });

  it('two incidents merged into each other at once do not both end, nor wait for each other', async () => {
    const [one, other] = [await events.report(), await events.report()];
    const release = await events.holdRows('incidents', [one, other]);
    const merges = Promise.all([events.act(one, 'merge', { masterId: other }), events.act(other, 'merge', { masterId: one })]);
    await release({ waiting: 2 });
    expect((await merges).map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('of one incident at once are made one after the other: one wins', async () => {
    const id = await events.report();
    // The winner reads the category tree anew while the others hold every connection.
    events.service.get(ReadCategories).forget();
    const answers = await Promise.all(Array.from({ length: 8 }, () => events.act(id, 'sign')));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409, 409, 409]);
  });
});
