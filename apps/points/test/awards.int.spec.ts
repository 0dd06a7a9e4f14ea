import {
  accountCreditedV1,
  disputeSettledV1,
  needRatedV1,
  needRatedV2,
  validateMessage,
  volunteerRegisteredV1,
  type NeedRatedV2,
} from '@linli/contracts';
import { eventually } from '@linli/testing';
import { platformGuard } from '@linli/unit-of-work';
import { v7 as newId } from 'uuid';
import { AwardPoints } from '../src/ledger/use-cases/award-points.js';
import { PayAwaitedAwards } from '../src/ledger/use-cases/pay-awaited-awards.js';
import { PointsDriver } from './points.driver.js';
import { rated } from './rated.builder.js';

const exampleVolunteer = '0199d0a0-0000-7000-8000-000000000031';

describe('the consumers of the group points.awards', () => {
  let api: PointsDriver;

  beforeAll(async () => {
    api = await PointsDriver.start();
  });
  afterAll(() => api?.service.close());

  const say = (data: NeedRatedV2, id?: string) => api.service.bus.publish(needRatedV2, { key: data.needId, data, ...(id ? { id } : {}) });

  it('take every published example, twice and out of order, as once', async () => {
    await api.registerAs(exampleVolunteer);
    const rateds = needRatedV2.examples;
    const settleds = disputeSettledV1.examples;
    for (const round of [0, 1]) {
      for (const data of round === 0 ? [...settleds].reverse() : settleds)
        await api.service.bus.publish(disputeSettledV1, { key: data.disputeId, data });
      for (const data of round === 0 ? [...rateds].reverse() : rateds) await say(data);
    }
    await api.service.settled();
    expect(await api.balance(exampleVolunteer)).toEqual({ points: 50, minutes: 60 });
    expect(await api.service.database.query('SELECT * FROM dead_letters')).toEqual([]);
    const { body } = await api.get(`/volunteers/${exampleVolunteer}/statement`).expect(200);
    const sources = (body.items as { source: object; amount: number; ruleVersion: number }[]).map(({ source, amount, ruleVersion }) => ({
      ...source,
      amount,
      ruleVersion,
    }));
    expect(sources).toHaveLength(2);
    expect(sources).toContainEqual({ kind: 'task', id: rateds[0]?.taskId, amount: 20, ruleVersion: 1 });
    expect(sources).toContainEqual({ kind: 'mediation', id: settleds[0]?.disputeId, amount: 30, ruleVersion: 1 });
  });

  it('award once for the same message twice, and for another message of the same task', async () => {
    const id = await api.register();
    const data = rated(id);
    const messageId = await say(data);
    await say(data, messageId);
    await say({ ...data, rating: 1 });
    await api.service.settled();
    expect(await api.balance(id)).toEqual({ points: 20, minutes: 60 });
  });

  it('award every participant, and who is named twice once for the sum of the minutes', async () => {
    const [first, second] = [await api.register(), await api.register()];
    const participants = [
      { volunteerId: first, minutes: 30, startedAt: '2026-11-22T04:00:00Z' },
      { volunteerId: second, minutes: 90, startedAt: '2026-11-22T03:00:00Z' },
      { volunteerId: first, minutes: 15, startedAt: '2026-11-21T04:00:00Z' },
    ];
    await say({ ...rated(first), participants });
    await api.service.settled();
    expect(await api.balance(first)).toEqual({ points: 15, minutes: 45 });
    expect(await api.balance(second)).toEqual({ points: 30, minutes: 90 });
    const earnedAt = async (id: string) => (await api.get(`/volunteers/${id}/statement`).expect(200)).body.items[0].occurredAt;
    expect([await earnedAt(first), await earnedAt(second)]).toEqual(['2026-11-21T04:00:00.000Z', '2026-11-22T03:00:00.000Z']);
  });

  it('take the former message too, whose day of rating stands for the day of service', async () => {
    const id = await api.register();
    const { participants, ...data } = { ...rated(id), ratedAt: '2026-11-20T03:00:00Z' };
    const [undated] = participants.map(({ volunteerId, minutes }) => ({ volunteerId, minutes }));
    const former = { ...data, participants: undated ? [undated] : [] };
    await api.service.bus.publish(needRatedV1, { key: data.needId, data: former });
    await say({ ...data, participants });
    await api.service.settled();
    const { body } = await api.get(`/volunteers/${id}/statement`).expect(200);
    expect(body.items).toMatchObject([{ amount: 20, occurredAt: '2026-11-20T03:00:00.000Z' }]);
  });

  it('take many messages that share volunteers, in whatever order they name them', async () => {
    const team = await Promise.all([1, 2, 3, 4].map(() => api.register()));
    const pair = (index: number) =>
      [index, index + 1 + (index % 3)].map((at) => ({ volunteerId: team[at % team.length] ?? '', minutes: 6 }));
    for (let index = 0; index < 48; index += 1) await say(rated(newId(), { participants: pair(index) }));
    await api.service.settled();
    const balances = await Promise.all(team.map((id) => api.balance(id)));
    const sum = (unit: 'points' | 'minutes') => balances.reduce((total, balance) => total + balance[unit], 0);
    expect([sum('points'), sum('minutes')]).toEqual([192, 576]);
    expect((await api.get('/ledger/verify').expect(200)).body).toMatchObject({ intact: true, faults: [] });
  });

  it('award the others at once, and who is not registered yet once they are, exactly once', async () => {
    const [known, stranger] = [await api.register(), newId()];
    const participants = [stranger, known].map((volunteerId) => ({ volunteerId, minutes: 60 }));
    const data = rated(known, { participants });
    for (const _ of [1, 2]) await say(data);
    await api.service.settled();
    expect(await api.balance(known)).toEqual({ points: 20, minutes: 60 });
    expect(await api.service.database.query('SELECT 1 FROM dead_letters WHERE error LIKE $1', ['%volunteer-not-found%'])).toEqual([]);
    await api.registerAs(stranger);
    await api.service.settled();
    expect(await api.balance(stranger)).toEqual({ points: 20, minutes: 60 });
    await say(data);
    await api.service.settled();
    expect([await api.balance(known), await api.balance(stranger)]).toEqual([
      { points: 20, minutes: 60 },
      { points: 20, minutes: 60 },
    ]);
    expect(await api.service.database.query('SELECT 1 FROM awaited_awards')).toEqual([]);
  });

  it('keep what was earned first for who is not registered yet, and when', async () => {
    const volunteerId = newId();
    const data = rated(volunteerId, { startedAt: '2026-11-10T03:00:00Z' });
    await say(data);
    await say({ ...rated(volunteerId, { rating: 1, startedAt: '2026-11-12T03:00:00Z' }), needId: data.needId, taskId: data.taskId });
    await api.service.settled();
    await api.registerAs(volunteerId);
    await api.service.settled();
    const { body } = await api.get(`/volunteers/${volunteerId}/statement`).expect(200);
    expect(body.items).toMatchObject([{ amount: 20, occurredAt: '2026-11-10T03:00:00.000Z' }]);
  });

  it('wait for an award that is being kept before looking for what awaits a volunteer', async () => {
    const volunteerId = newId();
    const award = api.service.get<AwardPoints>(AwardPoints);
    const pay = api.service.get<PayAwaitedAwards>(PayAwaitedAwards);
    const waiting = `SELECT 1 FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())`;
    let paid: Promise<void> | undefined;
    await api.inTransaction(async (tx) => {
      const earnings = new Map([[volunteerId, { earning: { kind: 'mediation' as const }, occurredAt: tx.now }]]);
      await award.execute(tx, { source: { kind: 'mediation', id: newId() }, earnings, guard: platformGuard });
      await api.registerAs(volunteerId);
      paid = api.inTransaction((other) => pay.execute(other, { volunteerId }));
      await eventually(async () => expect(await api.service.database.query(waiting)).not.toEqual([]));
    });
    await paid;
    await api.service.settled();
    expect(await api.balance(volunteerId)).toEqual({ points: 30, minutes: 0 });
  });

  it('award who was named later for the same task, and nobody twice', async () => {
    const [first, second] = [await api.register(), await api.register()];
    const data = rated(first);
    await say(data);
    await say({
      ...data,
      participants: [
        { volunteerId: first, minutes: 90, startedAt: '2026-11-22T03:00:00Z' },
        { volunteerId: second, minutes: 30, startedAt: '2026-11-22T03:00:00Z' },
      ],
    });
    await api.service.settled();
    expect([await api.balance(first), await api.balance(second)]).toEqual([
      { points: 20, minutes: 60 },
      { points: 10, minutes: 30 },
    ]);
  });

  it('keep sources of two kinds apart, though their ids are one', async () => {
    const id = await api.register();
    const data = rated(id);
    await say(data);
    const settled = { disputeId: data.taskId, helpers: [{ volunteerId: id }] };
    const [example] = disputeSettledV1.examples;
    if (!example) throw new Error('No example.');
    for (const _ of [1, 2]) await api.service.bus.publish(disputeSettledV1, { key: data.taskId, data: { ...example, ...settled } });
    await api.service.settled();
    expect(await api.balance(id)).toEqual({ points: 50, minutes: 60 });
  });

  it('set aside an award for a time before any rule', async () => {
    const id = await api.register();
    const messageId = await say(rated(id, { startedAt: '2019-12-31T15:59:59Z' }));
    await api.service.settled();
    const [letter] = await api.service.database.query('SELECT reason, error FROM dead_letters WHERE message_id = $1', [messageId]);
    expect(JSON.stringify(letter)).toContain('points.award-rule-missing');
    expect(await api.balance(id)).toEqual({ points: 0, minutes: 0 });
  });

  it('leave outbox rows and messages that fit their contracts', async () => {
    const id = await api.register();
    await say(rated(id));
    await api.service.settled();
    const credited = await api.service.bus.published(accountCreditedV1);
    expect(credited.find(({ key }) => key === id)?.data).toMatchObject({ points: 20, minutes: 60, sourceKind: 'task', ruleVersion: 1 });
    const registered = await api.service.bus.published(volunteerRegisteredV1);
    expect(registered.find(({ key }) => key === id)?.data).toMatchObject({ volunteerId: id, areaCode: '330106002003' });
    expect(credited.flatMap(({ data }) => validateMessage(accountCreditedV1, data))).toEqual([]);
    expect(registered.flatMap(({ data }) => validateMessage(volunteerRegisteredV1, data))).toEqual([]);
  });
});
