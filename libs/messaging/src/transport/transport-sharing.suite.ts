import { eventually } from '@linli/testing';
import { altered } from '../../test/altered-transport.js';
import { Stage, upTo, versionsByKey } from '../../test/stage.js';
import type { BusUnderTest } from './bus-under-test.js';

const keys = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];

export function transportSharingSuite(bus: () => BusUnderTest): void {
  let stage: Stage;
  beforeEach(async () => void (stage = await Stage.open()));
  afterEach(() => stage.close());

  it('goes on where a stopped consumer ended', async () => {
    let handled = 0;
    const count = async () => void (handled += 1);
    const producer = await stage.replica({ transport: bus().transport() });
    for (const key of keys) await stage.change(producer, key);
    const first = await stage.replica({ transport: bus().transport(), consume: { [stage.group]: count } });
    await stage.effectsReach(keys.length);
    await first.stop();
    for (const key of keys) await stage.change(producer, key);
    const second = await stage.replica({ transport: bus().transport(), consume: { [stage.group]: count } });
    await stage.effectsReach(2 * keys.length);
    await stage.settled(second.transport);
    expect(versionsByKey(await stage.effects())).toEqual(Object.fromEntries(keys.map((key) => [key, upTo(2)])));
    expect(handled).toBe(2 * keys.length);
  });

  it('shares the partitions among two consumers of a group; each message takes effect once', async () => {
    const handled = [0, 0];
    const consumer = (index: number) => async () => void (handled[index] = (handled[index] ?? 0) + 1);
    const [first] = await Promise.all(
      [0, 1].map((index) => stage.replica({ transport: bus().transport(), consume: { [stage.group]: consumer(index) } })),
    );
    if (!first) throw new Error('no replica');
    let rounds = 0;
    await eventually(
      async () => {
        rounds += 1;
        await Promise.all(keys.map((key) => stage.change(first, key)));
        expect(Math.min(...handled)).toBeGreaterThan(0);
      },
      { timeoutMs: 45_000 },
    );
    await stage.effectsReach(rounds * keys.length);
    await stage.settled(first.transport);
    expect(versionsByKey(await stage.effects())).toEqual(Object.fromEntries(keys.map((key) => [key, upTo(rounds)])));
  });

  it('never hands over more than a batch, nor a second batch of a partition before the first is handled', async () => {
    const sizes: number[] = [];
    const busy = new Map<number, number>();
    let overlaps = 0;
    const transport = altered(bus().transport(), {
      handle: async ({ partition, records }, handle) => {
        sizes.push(records.length);
        busy.set(partition, (busy.get(partition) ?? 0) + 1);
        if ((busy.get(partition) ?? 0) > 1) overlaps += 1;
        await handle().finally(() => busy.set(partition, (busy.get(partition) ?? 0) - 1));
      },
    });
    const producer = await stage.replica({ transport: bus().transport() });
    for (let round = 0; round < 5; round += 1) await Promise.all(keys.map((key) => stage.change(producer, key)));
    await eventually(async () => expect(await stage.query('SELECT 1 FROM outbox')).toEqual([]), { timeoutMs: 30_000 });
    const limits = { consumerBatchMessagesMax: 3 };
    await stage.replica({ transport, limits, consume: { [stage.group]: async () => undefined } });
    await stage.effectsReach(5 * keys.length);
    expect(Math.max(...sizes)).toBe(3);
    expect(overlaps).toBe(0);
  });
}
