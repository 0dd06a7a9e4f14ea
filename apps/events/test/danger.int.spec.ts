import { hotline } from './claims.js';
import { EventsDriver } from './events.driver.js';
import { aReport } from './report.builder.js';
import { aTicket } from './ticket.builder.js';

/** Words of danger in a matter that no category fits. */
const danger = { category: undefined, subject: '有人触电倒地', content: '请马上派人。' };
const referral = { to: '120', why: '提到“触电”：危及生命或财产，请立即拨打 120。' };
const unknown = { category: undefined, subject: '其他事情', content: '请给予答复' };

describe('danger to life or property', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = await EventsDriver.open()));
  beforeEach(() => events.clock.set('2026-11-20T09:00:00+08:00'));
  afterAll(async () => events?.close());

  const push = (fields: object) => events.as(hotline).push(aTicket({ ...fields }));

  it('is referred at once by the answer to the push itself, to each who pushes it again too, in the language of the caller', async () => {
    const ticket = { externalNo: 'd1', ...danger };
    expect((await push(ticket).expect(201)).body).toMatchObject({ state: 'reported', referral });
    expect((await push(ticket).expect(200)).body).toMatchObject({ referral });
    const { body } = await push(ticket).set('accept-language', 'en').expect(200);
    expect(body.referral).toEqual({ to: '120', why: 'It speaks of “触电”: danger to life or property. Call 120 at once.' });
    const { items } = (
      await events
        .as(hotline)
        .post('/hotline/tickets/batch', { items: [aTicket(ticket), aTicket()] })
        .expect(200)
    ).body;
    expect(items.map((item: { referral?: object }) => item.referral)).toEqual([referral, null]);
  });

  it('is referred by the answer to a report too', async () => {
    expect((await events.post('/incidents', aReport(danger)).expect(201)).body).toMatchObject({ referral });
    expect((await events.post('/incidents', aReport()).expect(201)).body.referral).toBeNull();
  });

  it('without a category is urgent, dispatched under the fallback category, its clock running, and waits for nobody', async () => {
    const { body } = await push({ externalNo: 'd2', ...danger }).expect(201);
    await events.service.settled();
    expect(await events.find(body.incidentId)).toMatchObject({
      state: 'dispatched',
      category: { code: 'safety' },
      grade: 'urgent',
      unit: 'emergency-office',
      dueAt: '2026-11-20T03:00:00.000Z',
    });
    expect((await events.timeline(body.incidentId)).map(({ rule }) => rule)).toEqual([
      null,
      '紧急事项不待人工分类，暂归 safety（任意区划）',
      '责任清单：分类 safety，任意区划 → emergency-office（2 条规则中最具体的一条）；危险用语 danger-to-body：“触电” → urgent，提示拨打 120',
    ]);
  });

  it('falls back on what its own area has set', async () => {
    await events.rows(`INSERT INTO danger_fallbacks (area_code, category_code, unit) VALUES ('330106002', 'repair', 'street-duty')`);
    const here = await events.report(danger);
    const elsewhere = await events.report({ ...danger, areaCode: '330106003001' });
    expect(await events.find(here)).toMatchObject({ category: { code: 'repair' }, unit: 'property-repair', grade: 'urgent' });
    expect(await events.find(elsewhere)).toMatchObject({ category: { code: 'safety' } });
  });

  it('of a known category keeps it, and is urgent', async () => {
    const id = await events.report({ category: '维修/楼道照明', subject: '楼道着火', content: '三楼着火了。' });
    expect(await events.find(id)).toMatchObject({ category: { code: 'repair-lighting' }, grade: 'urgent', unit: 'property-repair' });
  });

  it('is seen in the content where it is happening now, not where it is spoken of', async () => {
    const now = await events.report({ ...unknown, content: '隔壁着火了，请快来人' });
    expect(await events.find(now)).toMatchObject({ state: 'dispatched', grade: 'urgent' });
    const feared = await events.report({ ...unknown, content: '通道被占，担心引起火灾，燃气泄漏也不好处理' });
    expect(await events.find(feared)).toMatchObject({ state: 'reported', grade: null });
  });

  it('or whatever its sender calls urgent waits for nobody’s category either', async () => {
    const id = await events.report({ ...unknown, areaCode: '330106003001', urgency: '特急' });
    expect(await events.find(id)).toMatchObject({ state: 'dispatched', grade: 'urgent', category: { code: 'safety' } });
  });

  it('goes to the fallback unit where the list of responsibilities names nobody', async () => {
    await events.rows(`DELETE FROM responsibility_rules WHERE category_code IN ('*', 'safety', 'repair')`);
    const id = await events.report({ ...danger, areaCode: '330106003001' });
    expect(await events.find(id)).toMatchObject({ state: 'dispatched', unit: 'community-office', grade: 'urgent' });
    expect((await events.timeline(id)).at(-1).rule).toBe(
      '责任清单没有对应规则，紧急事项派往 community-office（任意区划）；危险用语 danger-to-body：“触电” → urgent，提示拨打 120',
    );
    const ordinary = await events.report({ category: '安全隐患', subject: '请来看看', content: '请来看看。' });
    expect(await events.find(ordinary)).toMatchObject({ state: 'accepted', unit: null });
  });
});
