import { DomainError } from '@linli/unit-of-work';
import { eventually } from '@linli/testing';
import { altered } from '../../test/altered-transport.js';
import { Stage, upTo, versionsByKey } from '../../test/stage.js';
import type { BusUnderTest } from './bus-under-test.js';

const nothing = async () => undefined;

export function transportOrderSuite(bus: () => BusUnderTest): void {
  let stage: Stage;
  beforeEach(async () => void (stage = await Stage.open()));
  afterEach(() => stage.close());

  it('keeps the order of each key under concurrent producers', async () => {
    const producers = await Promise.all([0, 1, 2].map(() => stage.replica({ transport: bus().transport() })));
    await stage.replica({ transport: bus().transport(), consume: { [stage.group]: nothing } });
    const keys = ['a', 'b', 'c', 'd', 'e'];
    await Promise.all(
      producers.map(async (producer) => {
        for (let round = 0; round < 8; round += 1) for (const key of keys) await stage.change(producer, key);
      }),
    );
    const versions = versionsByKey(await stage.effectsReach(120));
    expect(versions).toEqual(Object.fromEntries(keys.map((key) => [key, upTo(24)])));
  });

  it('keeps the order of a key when a message has to be tried again', async () => {
    const failures = new Map<string, number>();
    const transport = bus().transport();
    const handle = async ({ id, version }: { id: string; version: number }) => {
      const failed = failures.get(id) ?? 0;
      failures.set(id, failed + 1);
      if (version % 3 === 0 && failed < 2)
        throw version % 2 ? new Error('not now') : new DomainError('stage.unknown-yet', {}, { curable: true });
    };
    const replica = await stage.replica({ transport, consume: { [stage.group]: handle } });
    for (const key of Array.from({ length: 9 }, () => ['a', 'b']).flat()) await stage.change(replica, key);
    expect(versionsByKey(await stage.effectsReach(18))).toEqual({ a: upTo(9), b: upTo(9) });
    expect([...failures.values()].filter((times) => times === 3)).toHaveLength(6);
    expect(await stage.query('SELECT 1 FROM dead_letters')).toEqual([]);
  });

  it('takes the same message twice and makes one effect', async () => {
    const transport = bus().transport();
    const doubled = altered(transport, {
      publish: async (records, publish) => {
        await publish([...records, ...records]);
        await publish(records);
      },
    });
    const replica = await stage.replica({ transport: doubled, consume: { [stage.group]: nothing } });
    for (let round = 0; round < 5; round += 1) await stage.change(replica, 'a');
    await stage.effectsReach(5);
    await stage.settled(transport);
    expect(versionsByKey(await stage.effects())).toEqual({ a: upTo(5) });
  });

  it('gives every group every message, a new one from the beginning, and skips types that a group does not handle', async () => {
    const transport = bus().transport();
    const replica = await stage.replica({ transport, consume: { [stage.group]: nothing } });
    await stage.change(replica, 'a');
    await stage.change(replica, 'a', {}, stage.otherContract);
    await stage.change(replica, 'a');
    await stage.effectsReach(2);
    const late = `${stage.group}-late`;
    await stage.replica({ transport: bus().transport(), consume: { [late]: nothing } });
    expect(versionsByKey(await stage.effectsReach(2, late))).toEqual({ a: [1, 3] });
    await stage.settled(transport, late);
    expect(await stage.query('SELECT 1 FROM dead_letters')).toEqual([]);
  });

  it('tells how far a group is behind', async () => {
    const transport = bus().transport();
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    const replica = await stage.replica({ transport, consume: { [stage.group]: () => gate } });
    for (let round = 0; round < 4; round += 1) await stage.change(replica, 'a');
    const behind = async () => (await transport.lag(stage.group)).reduce((sum, { messages }) => sum + messages, 0);
    try {
      await eventually(async () => expect((await stage.query('SELECT 1 FROM outbox')).length).toBe(0));
      expect(await behind()).toBe(4);
    } finally {
      open();
    }
    await stage.settled(transport);
    expect(await behind()).toBe(0);
  });
}
