import { needRatedV2, type NeedRatedV2 } from '@linli/contracts';
import { PointsDriver } from './points.driver.js';
import { rated } from './rated.builder.js';
import { buildVolunteer } from './volunteer.builder.js';

describe('awards by the rule', () => {
  let api: PointsDriver;

  beforeAll(async () => {
    api = await PointsDriver.start();
  });
  afterAll(() => api?.service.close());

  const say = (data: NeedRatedV2, id?: string) => api.service.bus.publish(needRatedV2, { key: data.needId, data, ...(id ? { id } : {}) });

  it('count each participant towards the caps of the day on which that one served', async () => {
    const [first, second] = [await api.register(), await api.register()];
    const both = (days: [string, string]) => [
      { volunteerId: first, minutes: 180, startedAt: `${days[0]}T03:00:00Z` },
      { volunteerId: second, minutes: 180, startedAt: `${days[1]}T03:00:00Z` },
    ];
    await say({ ...rated(first, { difficulty: 5 }), participants: both(['2026-11-10', '2026-11-11']) });
    await say({ ...rated(first, { difficulty: 5 }), participants: both(['2026-11-10', '2026-11-12']) });
    await api.service.settled();
    expect([await api.balance(first), await api.balance(second)]).toEqual([
      { points: 200, minutes: 360 },
      { points: 300, minutes: 360 },
    ]);
  });

  it('keep to the caps of a person, whose registrations in two areas are one', async () => {
    const phone = '15900001234';
    const first = await api.register({ phone });
    const { body } = await api.post('/volunteers', buildVolunteer({ phone, areaCode: '330108001001' }), {}, ['330108']).expect(201);
    for (const id of [first, body.id as string])
      await say(rated(id, { difficulty: 5, participants: [{ volunteerId: id, minutes: 180 }], startedAt: '2026-11-10T03:00:00Z' }));
    await api.service.settled();
    const points = await api.service.database.query(`SELECT volunteer_id FROM transfers WHERE volunteer_id = ANY($1::uuid[])`, [
      [first, body.id],
    ]);
    expect(points).toHaveLength(2);
    const earned = await api.service.database.query(
      `SELECT sum(e.amount)::int AS sum FROM entries e JOIN transfers t ON t.id = e.transfer_id WHERE t.volunteer_id = ANY($1::uuid[]) AND e.unit = 'points' AND e.seq IS NOT NULL`,
      [[first, body.id]],
    );
    expect(earned).toEqual([{ sum: 200 }]);
  });

  it('keep to the cap of a day in Shanghai; hours know no cap; what is reversed makes room again', async () => {
    const id = await api.register();
    const day = { difficulty: 5, participants: [{ volunteerId: id, minutes: 180 }] };
    await say(rated(id, { ...day, startedAt: '2026-11-10T16:00:00Z' }));
    await say(rated(id, { ...day, startedAt: '2026-11-11T15:59:59Z' }));
    await say(rated(id, { ...day, startedAt: '2026-11-11T16:00:00Z' }));
    await api.service.settled();
    expect(await api.balance(id)).toEqual({ points: 350, minutes: 540 });
    const { body } = await api.get(`/volunteers/${id}/statement`).expect(200);
    const full = (body.items as { transferId: string; amount: number; occurredAt: string }[]).find(
      ({ amount, occurredAt }) => amount === 150 && occurredAt < '2026-11-11T16',
    );
    await api.post(`/transfers/${full?.transferId}/reverse`, { reason: 'x' }).expect(201);
    await say(rated(id, { ...day, startedAt: '2026-11-11T03:00:00Z' }));
    await api.service.settled();
    expect(await api.balance(id)).toEqual({ points: 350, minutes: 540 });
  });

  it('keep to the caps of the rule in force, day and month ending at midnight in Shanghai', async () => {
    await api.service.database.query(
      `INSERT INTO award_rules VALUES (2, '2027-01-01T00:00:00+08:00', '{10,20,30,40,50}', 1000, '{0,500,800,900,1000}', 30, 100, 190)`,
    );
    const id = await api.register();
    const fourHours = { difficulty: 2, participants: [{ volunteerId: id, minutes: 240 }] };
    const instants = [
      '2026-12-31T15:59:59.999Z', // the last of December, by the rule before
      '2026-12-31T16:00:00.000Z', // the first of January
      '2027-01-01T15:59:59.999Z', // the end of that day: 20 are left of it
      '2027-01-01T16:00:00.000Z', // the next day: 80
      '2027-01-31T15:59:59.999Z', // the end of January: 10 are left of it
      '2027-01-31T16:00:00.000Z', // February
    ];
    for (const startedAt of instants) {
      await say(rated(id, { ...fourHours, startedAt }));
      await api.service.settled();
    }
    const { body } = await api.get(`/volunteers/${id}/statement`).expect(200);
    const lines = (body.items as { occurredAt: string; amount: number; ruleVersion: number }[]).reverse();
    expect(lines.map(({ occurredAt, amount, ruleVersion }) => [occurredAt, amount, ruleVersion])).toEqual([
      [instants[0], 80, 1],
      [instants[1], 80, 2],
      [instants[2], 20, 2],
      [instants[3], 80, 2],
      [instants[4], 10, 2],
      [instants[5], 80, 2],
    ]);
    expect(await api.balance(id)).toEqual({ points: 350, minutes: 1440 });
  });

  it('leave what was awarded by hand out of the caps', async () => {
    const id = await api.register();
    await api.award(id, 1_000);
    await say(rated(id, { startedAt: api.service.clock.now().toISOString() }));
    await api.service.settled();
    expect(await api.balance(id)).toEqual({ points: 1_020, minutes: 60 });
  });
});
