import { disputeSettledV1, incidentAcceptedV1, incidentMovedV1, type MessageContract } from '@linli/contracts';
import { city } from './claims.js';
import { EventsDriver } from './events.driver.js';

const [cuiyuan, neighbours] = ['330106002003', '330106002009'];
const reason = '现场核实后改正';

describe('an incident that belongs elsewhere', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = await EventsDriver.open()));
  beforeEach(() => events.clock.set('2026-11-20T09:00:00+08:00'));
  afterAll(async () => events?.close());

  const move = async (id: string, action: string, body: object) => {
    const answer = await events.act(id, action, { reason, ...body }).expect(200);
    await events.service.settled();
    return answer.body;
  };
  const told = async (contract: MessageContract, id: string) =>
    (await events.service.bus.published(contract)).filter(({ key }) => key === id).map(({ data }) => data as Record<string, unknown>);
  const lines = async (id: string) => (await events.timeline(id)).map(({ action, to, reason: why }) => [action, to, why]);

  it('is relocated with a reason, told of in both areas, and dispatched anew by the list of the other', async () => {
    await events.registerUnits([neighbours], 'property-9');
    await events.post('/responsibility/rules', { areaCode: neighbours, unit: 'property-9' }).expect(201);
    const id = await events.report();
    const { dueAt } = await events.find(id);
    events.clock.advance(3_600_000);
    await events.walk(id, 'sign');
    expect(await move(id, 'relocate', { areaCode: neighbours })).toMatchObject({
      state: 'accepted',
      areaCode: neighbours,
      unit: null,
      dueAt,
    });
    expect(await events.find(id)).toMatchObject({ state: 'dispatched', areaCode: neighbours, unit: 'property-9', dueAt });
    const moves = (await told(incidentMovedV1, id)).filter(({ action }) => action === 'relocate');
    expect(moves.map(({ areaCode, from, to, reason: why }) => [areaCode, from, to, why])).toEqual([
      [cuiyuan, 'in-progress', 'accepted', reason],
      [neighbours, 'in-progress', 'accepted', reason],
    ]);
    expect((await lines(id)).slice(-2)).toEqual([
      ['relocate', 'accepted', reason],
      ['dispatch', 'dispatched', null],
    ]);
    expect((await told(incidentAcceptedV1, id)).map(({ areaCode }) => areaCode)).toEqual([cuiyuan, neighbours]);
  });

  it('is no longer known where it came from, and its unit there is told', async () => {
    const id = await events.report();
    await move(id, 'relocate', { areaCode: neighbours });
    const before = events.as({ ...city, areas: [cuiyuan] });
    expect((await before.get(`/incidents/${id}`).expect(404)).body.code).toBe('events.incident-not-found');
    const { items } = await before.read('/notices?unit=property-repair&unread=true');
    expect(items[0]).toMatchObject({ incidentId: id, areaCode: cuiyuan, kind: 'taken-away', text: expect.stringContaining(`：${reason}`) });
    const after = events.as({ ...city, areas: [neighbours] });
    expect(await after.find(id)).toMatchObject({ areaCode: neighbours });
  });

  it('is relocated only to an area of the client, and nowhere that it is already', async () => {
    const id = await events.report();
    const relocate = (driver: EventsDriver, areaCode: string) => driver.act(id, 'relocate', { areaCode, reason });
    const bound = events.as({ ...city, areas: [cuiyuan] });
    expect((await relocate(bound, neighbours).expect(403)).body.code).toBe('platform.area-forbidden');
    expect((await relocate(events, cuiyuan).expect(422)).body.code).toBe('events.same-place');
    expect((await events.act(id, 'relocate', { areaCode: neighbours }).expect(400)).body.code).toBe('platform.invalid-request');
    expect(await events.find(id)).toMatchObject({ areaCode: cuiyuan, version: 3 });
  });

  it('is reclassified with a reason, and dispatched anew as what it is, never with more time', async () => {
    const id = await events.report();
    events.clock.advance(3_600_000);
    expect(await move(id, 'reclassify', { category: '安全隐患/消防燃气' })).toMatchObject({
      state: 'accepted',
      category: { code: 'safety-fire' },
    });
    expect(await events.find(id)).toMatchObject({ unit: 'emergency-office', grade: 'urgent', dueAt: '2026-11-20T03:00:00.000Z' });
    await move(id, 'reclassify', { category: 'environment' });
    expect(await events.find(id)).toMatchObject({ unit: 'environment-bureau', grade: 'urgent', dueAt: '2026-11-20T03:00:00.000Z' });
    const refused = [
      [await events.act(id, 'reclassify', { category: 'environment', reason }), 'events.same-category'],
      [await events.act(id, 'reclassify', { category: 'no-such', reason }), 'events.category-unknown'],
    ] as const;
    for (const [{ status, body }, code] of refused) expect([status, body.code]).toEqual([422, code]);
  });

  it('is taken up by others as what it is now, and no longer by what was made of it before', async () => {
    const id = await events.report({ category: 'neighbour-noise' });
    await move(id, 'reclassify', { category: 'repair-elevator' });
    const accepted = await told(incidentAcceptedV1, id);
    expect(accepted.map(({ flow, categoryCode }) => [flow, categoryCode])).toEqual([
      ['dispute', 'neighbour-noise'],
      ['ordinary', 'repair-elevator'],
    ]);
    await events.service.bus.publish(disputeSettledV1, { key: id, data: { ...disputeSettledV1.examples[0], incidentId: id } } as never);
    await events.service.settled();
    expect(await events.find(id)).toMatchObject({ state: 'dispatched', unit: 'property-repair' });
  });

  it('is moved before it is judged too, and then judged where it lies', async () => {
    const id = await events.report({ category: undefined, subject: '其他事情', content: '请给予答复' });
    expect(await move(id, 'reclassify', { category: 'sanitation' })).toMatchObject({ state: 'reported', category: { code: 'sanitation' } });
    expect(await move(id, 'relocate', { areaCode: neighbours })).toMatchObject({ state: 'reported', areaCode: neighbours });
    expect(await told(incidentAcceptedV1, id)).toEqual([]);
    await events.walk(id, 'accept');
    expect(await events.find(id)).toMatchObject({ state: 'accepted', category: { code: 'sanitation' } });
  });

  it('stays where it is once it is resolved', async () => {
    const id = await events.report();
    await events.walk(id, 'sign', ['resolve', { result: '已更换灯泡' }]);
    for (const [action, body] of [
      ['relocate', { areaCode: neighbours }],
      ['reclassify', { category: 'sanitation' }],
    ] as const)
      expect((await events.act(id, action, { reason, ...body }).expect(409)).body.code).toBe('events.move-not-allowed');
  });
});
