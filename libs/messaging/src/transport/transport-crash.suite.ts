import { eventually } from '@linli/testing';
import { altered } from '../../test/altered-transport.js';
import { Stage, upTo, versionsByKey } from '../../test/stage.js';
import type { BusUnderTest } from './bus-under-test.js';

const nothing = async () => undefined;

export function transportCrashSuite(bus: () => BusUnderTest): void {
  let stage: Stage;
  beforeEach(async () => void (stage = await Stage.open()));
  afterEach(() => stage.close());

  const killRelay = () =>
    stage.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'stage-relay'
    AND datname = current_database()`);

  it('publishes what a process committed that died before publishing', async () => {
    const dead = await stage.replica({ transport: bus().transport(), run: false });
    for (let round = 0; round < 5; round += 1) await stage.change(dead, 'a');
    expect(await stage.query('SELECT 1 FROM outbox')).toHaveLength(5);
    await stage.replica({ transport: bus().transport(), consume: { [stage.group]: nothing } });
    expect(versionsByKey(await stage.effectsReach(5))).toEqual({ a: upTo(5) });
    await eventually(async () => expect(await stage.query('SELECT 1 FROM outbox')).toEqual([]));
  });

  it('publishes again what a relay published that died before noting it, and the effect is made once', async () => {
    let deaths = 0;
    const dying = altered(bus().transport(), {
      publish: async (records, publish) => {
        await publish(records);
        if (deaths < 2) {
          deaths += 1;
          await killRelay();
        }
      },
    });
    const first = await stage.replica({ transport: dying });
    await stage.replica({ transport: dying });
    for (let round = 0; round < 5; round += 1) await stage.change(first, 'a');
    await stage.replica({ transport: dying, consume: { [stage.group]: nothing } });
    await stage.effectsReach(5);
    await stage.settled(dying);
    expect(deaths).toBe(2);
    expect(versionsByKey(await stage.effects())).toEqual({ a: upTo(5) });
  });

  it('delivers again what a consumer handled that died before the position moved, and the effect is made once', async () => {
    let delivered = 0;
    const dying = altered(bus().transport(), {
      handle: async (_batch, handle) => {
        if (delivered > 0) throw new Error('dead');
        await handle();
        delivered += 1;
        throw new Error('dead');
      },
    });
    const producer = await stage.replica({ transport: bus().transport() });
    for (let round = 0; round < 5; round += 1) await stage.change(producer, 'a');
    const dead = await stage.replica({ transport: dying, limits: { consumerBatchMessagesMax: 2 }, consume: { [stage.group]: nothing } });
    await eventually(() => expect(delivered).toBe(1), { timeoutMs: 30_000 });
    await dead.stop();
    const heir = await stage.replica({ transport: bus().transport(), consume: { [stage.group]: nothing } });
    await stage.effectsReach(5);
    await stage.settled(heir.transport);
    expect(versionsByKey(await stage.effects())).toEqual({ a: upTo(5) });
  });

  it('makes no effect of what a consumer was handling when its database connection died, and handles it again', async () => {
    const transport = bus().transport();
    let deaths = 0;
    const handle = async ({ version }: { version: number }, tx: { manager: { query(sql: string): Promise<{ pid: number }[]> } }) => {
      if (version !== 3 || deaths >= 5) return;
      deaths += 1;
      const [row] = await tx.manager.query('SELECT pg_backend_pid() AS pid');
      await stage.query('SELECT pg_terminate_backend($1, 5000)', [row?.pid]);
      await tx.manager.query('SELECT 1');
    };
    const replica = await stage.replica({ transport, consume: { [stage.group]: handle } });
    for (let round = 0; round < 5; round += 1) await stage.change(replica, 'a');
    await stage.effectsReach(5);
    await stage.settled(transport);
    expect(deaths).toBe(5);
    expect(versionsByKey(await stage.effects())).toEqual({ a: upTo(5) });
    expect(await stage.query('SELECT 1 FROM dead_letters')).toEqual([]);
  });

  it('goes on committing while the bus is away, delivers everything in order when it is back, and stops without it', async () => {
    const fragile = await bus().openFragile();
    try {
      const replica = await stage.replica({ transport: fragile.transport(), consume: { [stage.group]: nothing } });
      await stage.change(replica, 'a');
      await stage.effectsReach(1);
      await fragile.takeAway();
      for (let round = 0; round < 5; round += 1) for (const key of ['a', 'b']) await stage.change(replica, key);
      await expect(
        fragile
          .transport()
          .publisher()
          .publish([{ topic: stage.contract.topic, key: 'a', headers: {}, body: '' }]),
      ).rejects.toThrow();
      expect(await stage.query('SELECT 1 FROM outbox')).toHaveLength(10);
      await fragile.giveBack();
      expect(versionsByKey(await stage.effectsReach(11))).toEqual({ a: upTo(6), b: upTo(5) });
      await fragile.takeAway();
      await stage.change(replica, 'a');
      await stage.stopReplicas();
      expect(await stage.query('SELECT 1 FROM outbox')).toHaveLength(1);
    } finally {
      await stage.stopReplicas();
      await fragile.close();
    }
  }, 120_000);
}
