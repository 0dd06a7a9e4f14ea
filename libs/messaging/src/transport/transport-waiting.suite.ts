import { eventually } from '@linli/testing';
import type { Tx } from '@linli/unit-of-work';
import { Stage, upTo, versionsByKey, type StageMessage } from '../../test/stage.js';
import { listDeadLetters } from '../dead-letters/dead-letters.js';
import type { BusUnderTest } from './bus-under-test.js';
import { partitionOf } from './partition-of.js';

/** Of these, several share a partition with `a`, however many partitions there are. */
const others = Array.from({ length: 12 }, (_, index) => `other-${index}`);

export function transportWaitingSuite(bus: () => BusUnderTest): void {
  let stage: Stage;
  let cured: boolean;
  beforeEach(async () => {
    cured = false;
    stage = await Stage.open();
  });
  afterEach(() => stage.close());

  const failsFor = (key: string) => async (message: StageMessage) => {
    if (message.key === key && message.version === 2 && !cured) throw new Error('not now');
  };
  const patient = { handlingAttemptsMax: 10_000 };
  const waiting = () => stage.query<{ key: string; tries: number; attempts: number }>('SELECT * FROM waiting_messages ORDER BY place');
  const reached = (count: number) => eventually(async () => expect(await effectsOfOthers()).toBe(count), { timeoutMs: 45_000 });
  const effectsOfOthers = async () => (await stage.effects()).filter(({ key }) => key !== 'a').length;
  const round = async (replica: Parameters<Stage['change']>[0]) => {
    // A connection that was ended before is noticed at the beginning of a transaction, of which then nothing is left.
    for (const key of ['a', ...others]) await eventually(() => stage.change(replica, key));
  };

  it('delays no other key by one that fails, nor lets its own successors pass', async () => {
    expect(others.some((key) => partitionOf(key, 3) === partitionOf('a', 3))).toBe(true);
    const replica = await stage.replica({ transport: bus().transport(), consume: { [stage.group]: failsFor('a') }, limits: patient });
    for (let times = 0; times < 4; times += 1) await round(replica);
    await reached(4 * others.length);
    expect(versionsByKey(await stage.effects())['a']).toEqual([1]);
    expect((await waiting()).map(({ key }) => key)).toEqual(['a', 'a', 'a']);
    cured = true;
    await stage.effectsReach(4 * (others.length + 1));
    expect(versionsByKey(await stage.effects())['a']).toEqual(upTo(4));
    await stage.settled(replica.transport);
    expect(await listDeadLetters(replica.dataSource.manager)).toEqual([]);
  });

  it('keeps that over a crash and a rebalance', async () => {
    const consume = { [stage.group]: failsFor('a') };
    const first = await stage.replica({ transport: bus().transport(), consume, limits: patient });
    for (let times = 0; times < 2; times += 1) await round(first);
    await reached(2 * others.length);
    const second = await stage.replica({ transport: bus().transport(), consume, limits: patient });
    await stage.query(
      'SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()',
    );
    await round(second);
    await reached(3 * others.length);
    await first.stop();
    await round(second);
    await reached(4 * others.length);
    await eventually(async () => expect(versionsByKey(await stage.effects())['a']).toEqual([1]));
    cured = true;
    expect(versionsByKey(await stage.effectsReach(4 * (others.length + 1)))).toEqual(
      Object.fromEntries(['a', ...others].map((key) => [key, upTo(4)])),
    );
    await stage.settled(second.transport);
    expect(await stage.query('SELECT 1 FROM dead_letters')).toEqual([]);
  });

  it('waits for a row that somebody holds as long as it takes, without a dead letter, and nobody else waits with it', async () => {
    const lockRow = async (message: StageMessage, tx: Tx) =>
      void (await tx.manager.query('SELECT 1 FROM aggregates WHERE id = $1 FOR UPDATE', [message.key]));
    const limits = { handlingAttemptsMax: 2, handlerLockWaitMsMax: 20 };
    const replica = await stage.replica({ transport: bus().transport(), consume: { [stage.group]: lockRow }, limits });
    await stage.change(replica, 'a');
    await stage.effectsReach(1);
    const holder = replica.dataSource.createQueryRunner();
    await holder.query('BEGIN');
    await holder.query(`SELECT 1 FROM aggregates WHERE id = 'a' FOR UPDATE`);
    const context = { clientId: 'spec', actor: { kind: 'system', id: 'spec' }, correlationId: 'story' } as const;
    await replica.unitOfWork.run(context, (tx) => tx.outbox.add(stage.contract, { key: 'a', version: 2, data: { n: 1 } }));
    for (const key of others) await stage.change(replica, key);
    await reached(others.length);
    await eventually(async () => expect((await waiting())[0]?.tries).toBeGreaterThan(4), { timeoutMs: 45_000 });
    expect((await waiting())[0]?.attempts).toBe(0);
    await holder.query('COMMIT');
    await holder.release();
    expect(versionsByKey(await stage.effectsReach(2 + others.length))['a']).toEqual(upTo(2));
    expect(await stage.query('SELECT 1 FROM dead_letters')).toEqual([]);
  });

  it('gives up what the database refuses for its values after a second look', async () => {
    const refused = async ({ key }: StageMessage, tx: Tx) =>
      void (key === 'a' && (await tx.manager.query(`INSERT INTO aggregates VALUES ('a', 1)`)));
    const replica = await stage.replica({ transport: bus().transport(), consume: { [stage.group]: refused } });
    await stage.change(replica, 'a');
    await eventually(async () => {
      expect(await listDeadLetters(replica.dataSource.manager)).toMatchObject([{ key: 'a', attempts: 2 }]);
    });
  });

  it('stands still rather than lose order or messages where more than the bound would wait', async () => {
    const limits = { ...patient, waitingMessagesMax: 2 };
    let failures = 0;
    const handle = async (message: StageMessage) =>
      failsFor('a')(message).catch((error: unknown) => {
        failures += 1;
        throw error;
      });
    const replica = await stage.replica({ transport: bus().transport(), consume: { [stage.group]: handle }, limits });
    for (let times = 0; times < 6; times += 1) await stage.change(replica, 'a');
    await eventually(() => expect(failures).toBeGreaterThan(4), { timeoutMs: 45_000 });
    expect((await waiting()).length).toBeLessThanOrEqual(2);
    cured = true;
    expect(versionsByKey(await stage.effectsReach(6))).toEqual({ a: upTo(6) });
    await stage.settled(replica.transport);
  });
}
