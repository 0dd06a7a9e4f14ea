import { incidentMovedV1, incidentResolvedV1, type MessageContract } from '@linli/contracts';
import { city, hotline } from './claims.js';
import { EventsDriver } from './events.driver.js';
import { aTicket } from './ticket.builder.js';

const reason = '同一盏灯';

describe('merging', () => {
  let events: EventsDriver;
  let tickets = 0;
  beforeAll(async () => (events = await EventsDriver.open()));
  beforeEach(() => events.clock.set('2026-11-20T09:00:00+08:00'));
  afterAll(async () => events?.close());

  const refused = async (request: ReturnType<EventsDriver['post']>, status: number): Promise<string> =>
    (await request.expect(status)).body.code;
  const merge = (id: string, masterId: string) => events.act(id, 'merge', { masterId });
  const ticket = async (): Promise<{ id: string; externalNo: string }> => {
    const externalNo = `m-${(tickets += 1)}`;
    const { body } = await events.push(aTicket({ externalNo })).expect(201);
    await events.service.settled();
    return { id: body.incidentId, externalNo };
  };
  const told = async (contract: MessageContract, id: string) =>
    (await events.service.bus.published(contract)).filter(({ key }) => key === id);

  it('is into an open master only', async () => {
    const [duplicate, ...masters] = [await events.report(), await events.report(), await events.report(), await events.report()];
    await events.walk(masters[0] ?? '', ['cancel', { reason }]);
    await events.walk(masters[1] ?? '', ['void', { reason }]);
    await events.walk(masters[2] ?? '', 'sign', ['resolve', { result: '已更换灯泡' }]);
    for (const master of masters) expect(await refused(merge(duplicate, master), 422)).toBe('events.master-not-usable');
    await events.walk(masters[2] ?? '', 'close');
    expect(await refused(merge(duplicate, masters[2] ?? ''), 422)).toBe('events.master-not-usable');
    expect(await events.find(duplicate)).toMatchObject({ state: 'dispatched', masterId: null });
  });

  it('does not take a master away from its duplicates, by a merge or by a withdrawal', async () => {
    const [duplicate, master, other] = [await events.report(), await events.report(), await events.report()];
    await events.walk(duplicate, ['merge', { masterId: master }]);
    expect(await refused(merge(master, other), 409)).toBe('events.incident-is-master');
    expect(await refused(events.act(master, 'cancel', { reason }), 409)).toBe('events.incident-is-master');
    await events.walk(duplicate, ['unmerge', { reason }]);
    await events.walk(master, ['merge', { masterId: other }]);
  });

  it('of one into another that is itself merged at the same moment leaves no chain', async () => {
    const [one, middle, last] = [await events.report(), await events.report(), await events.report()];
    const release = await events.holdRows('incidents', [one, middle, last]);
    const answers = [merge(one, middle), merge(middle, last)].map((request) => request.then(({ status }) => status));
    await release({ waiting: 2 });
    const statuses = await Promise.all(answers);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect([(await events.find(one)).state, (await events.find(middle)).state].filter((state) => state === 'merged')).toHaveLength(1);
  });

  it('puts at most 200 on one master', async () => {
    const [master, duplicate] = [await events.report(), await events.report()];
    await events.rows(
      `INSERT INTO incidents (id, number, area_code, source, appeal_type, subject, content, state, version, master_id, reported_at, received_at, updated_at)
       SELECT gen_random_uuid(), 'full-' || n, '330106002003', 'hotline', 'help', 's', 'c', 'merged', 1, $1, now(), now(), now()
       FROM generate_series(1, 200) AS n`,
      [master],
    );
    expect(await refused(merge(duplicate, master), 409)).toBe('events.merge-full');
    await events.rows(`DELETE FROM incidents WHERE number = 'full-200'`);
    await merge(duplicate, master).expect(200);
  });

  it('tells each merged ticket of state and result, under its own number', async () => {
    const [first, second, master] = [await ticket(), await ticket(), await events.report()];
    for (const { id } of [first, second]) await events.walk(id, ['merge', { masterId: master }]);
    const { number } = await events.find(master);
    await events.walk(master, 'sign', ['resolve', { result: '已更换灯泡', proofs: ['photo-1'] }]);
    await events.service.settled();
    for (const { id, externalNo } of [first, second]) {
      const moves = (await told(incidentMovedV1, id)).slice(-3);
      expect(moves.map(({ data }) => [data.action, data.to, data.externalSystem, data.externalNo])).toEqual([
        ['merge', 'merged', '12345', externalNo],
        ['sign', 'in-progress', '12345', externalNo],
        ['resolve', 'resolved', '12345', externalNo],
      ]);
      const versions = moves.map(({ version }) => version);
      expect([...new Set(versions)].sort((a, b) => a - b)).toEqual(versions);
      expect((await told(incidentResolvedV1, id)).map(({ data }) => data)).toMatchObject([{ incidentId: id, result: '已更换灯泡' }]);
      const found = await events.as(hotline).read(`/hotline/tickets/12345/${externalNo}`);
      expect(found).toMatchObject({ state: 'resolved', result: '已更换灯泡', mergedInto: number });
      expect(await events.find(id)).toMatchObject({ state: 'merged', result: '已更换灯泡', resolvedAt: '2026-11-20T01:00:00.000Z' });
      expect((await events.timeline(id)).slice(-2).map(({ action, actionName, reason: why }) => [action, actionName, why])).toEqual([
        ['follow', '随主件', `${number} 签收`],
        ['follow', '随主件', `${number} 办结`],
      ]);
    }
    await events.walk(master, ['redo', { reason: '又不亮了' }]);
    expect(await events.find(first.id)).toMatchObject({ state: 'merged', resolvedAt: null });
    expect((await events.as(hotline).read(`/hotline/tickets/12345/${first.externalNo}`)).state).toBe('in-progress');
  });

  it('is undone with a reason: state, unit and clock are as they were, and the master’s result is not its own', async () => {
    const [{ id, externalNo }, master] = [await ticket(), await events.report()];
    await events.walk(id, 'sign');
    const { unit, dueAt, grade } = await events.find(id);
    await events.walk(id, ['merge', { masterId: master }]);
    await events.walk(master, 'sign', ['resolve', { result: '已更换灯泡' }]);
    expect(await refused(events.act(id, 'unmerge'), 400)).toBe('platform.invalid-request');
    const { body } = await events.act(id, 'unmerge', { reason: '不是同一盏灯' }).expect(200);
    const restored = { state: 'in-progress', unit, dueAt, grade, masterId: null, result: null, resolvedAt: null };
    expect(body).toMatchObject(restored);
    await events.service.settled();
    expect(await events.find(id)).toMatchObject(restored);
    expect(await events.as(hotline).read(`/hotline/tickets/12345/${externalNo}`)).toMatchObject({ state: 'in-progress', mergedInto: null });
    const lines = (await events.timeline(id)).slice(-4).map(({ action, actor }) => `${action} ${actor.split(':')[0]}`);
    expect(lines).toEqual(['unmerge staff', 'accept system', 'dispatch system', 'sign system']);
    await events.walk(master, 'close');
    expect(await events.find(id)).toMatchObject(restored);
  });

  it('is undone to what was not judged yet, too', async () => {
    const unknown = { category: undefined, subject: '其他事情', content: '请给予答复' };
    const [id, master] = [await events.report(unknown), await events.report()];
    await events.walk(id, ['merge', { masterId: master }], ['unmerge', { reason }]);
    expect(await events.find(id)).toMatchObject({ state: 'reported', masterId: null, category: null });
  });

  it('is for whoever sees both', async () => {
    const [id, master] = [await events.report(), await events.report({ areaCode: '330107001001' })];
    await events.walk(id, ['merge', { masterId: master }]);
    const stranger = events.as({ ...city, areas: ['330107'] });
    expect(await refused(stranger.act(id, 'unmerge', { reason }), 404)).toBe('events.incident-not-found');
  });
});
