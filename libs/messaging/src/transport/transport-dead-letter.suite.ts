import { DomainError } from '@linli/unit-of-work';
import { eventually } from '@linli/testing';
import { Stage, upTo, versionsByKey } from '../../test/stage.js';
import { deadLetterTopic, listDeadLetters, redriveDeadLetter } from '../dead-letters/dead-letters.js';
import type { BusUnderTest } from './bus-under-test.js';
import type { TransportRecord } from './transport.js';

const nothing = async () => undefined;

export function transportDeadLetterSuite(bus: () => BusUnderTest): void {
  let stage: Stage;
  beforeEach(async () => void (stage = await Stage.open()));
  afterEach(() => stage.close());

  it('sets a poison message aside with its circumstances and goes on with the rest', async () => {
    let tries = 0;
    const handle = async ({ data }: { data: { mood?: string } }) => {
      if (data.mood === 'refused') throw new DomainError('stage.refused');
      if (data.mood === 'broken') {
        tries += 1;
        throw new TypeError('the caller is 13812345678');
      }
    };
    const transport = bus().transport();
    const replica = await stage.replica({ transport, consume: { [stage.group]: handle } });
    for (const mood of [undefined, 'refused', 'broken', undefined]) await stage.change(replica, 'a', { mood });
    await stage.effectsReach(2);
    await stage.settled(transport);
    expect(versionsByKey(await stage.effects())).toEqual({ a: [1, 4] });
    const letters = await listDeadLetters(replica.dataSource.manager);
    expect(letters).toMatchObject([
      { group: stage.group, handler: 'StageConsumer', reason: 'stage.refused', attempts: 1, topic: stage.contract.topic, key: 'a' },
      { group: stage.group, reason: 'messaging.attempts-exhausted', attempts: 4, redrivenAt: null },
    ]);
    expect(letters[1]?.error).toMatch(/^TypeError at /);
    expect(JSON.stringify(letters)).not.toContain('13812345678');
    expect(tries).toBeGreaterThanOrEqual(4);
    const sent = await recordsOf(bus(), deadLetterTopic(stage.group), 2);
    expect(sent.map(({ headers }) => headers['dead-letter-reason']).sort()).toEqual(['messaging.attempts-exhausted', 'stage.refused']);
    expect(sent.map(({ headers }) => headers['ce_id']).sort()).toEqual(letters.map(({ messageId }) => messageId).sort());
  });

  it('sets aside what is no message', async () => {
    const transport = bus().transport();
    const replica = await stage.replica({ transport, consume: { [stage.group]: nothing } });
    await stage.change(replica, 'a');
    const [first] = await stage.effectsReach(1);
    const [good] = await recordsOf(bus(), stage.contract.topic, 1);
    if (!first || !good) throw new Error('nothing arrived');
    const without = ({ [stage.contract.type]: _, ...rest }: Record<string, string>, name: string) => ({ ...rest, [name]: '' });
    await transport.publisher().publish([
      { ...good, headers: { ...good.headers, ce_id: 'bad-json' }, body: '{"n":' },
      { ...good, headers: { ...good.headers, ce_id: 'bad-data' }, body: '{"n":"one"}' },
      { ...good, headers: without(good.headers, 'ce_id') },
      { ...good, headers: {}, body: '??' },
    ]);
    await stage.change(replica, 'a');
    expect(versionsByKey(await stage.effectsReach(2))).toEqual({ a: upTo(2) });
    await stage.settled(transport);
    const letters = await listDeadLetters(replica.dataSource.manager);
    expect(letters.map(({ reason, error }) => `${reason}: ${error}`)).toEqual([
      'messaging.malformed-message: body is no JSON',
      'messaging.malformed-message: /n must be integer',
      'messaging.malformed-message: ce_id is missing or malformed',
      expect.stringContaining('ce_type is missing'),
    ]);
  });

  it('redrives a dead letter to its own group, and the other groups do not notice', async () => {
    let cured = false;
    const handle = async ({ version }: { version: number }) => {
      if (version === 2 && !cured) throw new DomainError('stage.refused');
    };
    const other = `${stage.group}-other`;
    const transport = bus().transport();
    const replica = await stage.replica({ transport, consume: { [stage.group]: handle, [other]: nothing } });
    for (let round = 0; round < 3; round += 1) await stage.change(replica, 'a');
    await stage.effectsReach(2);
    const [letter] = await eventually(async () => {
      const letters = await listDeadLetters(replica.dataSource.manager);
      expect(letters).toHaveLength(1);
      return letters;
    });
    cured = true;
    const redrive = () => replica.dataSource.transaction((manager) => redriveDeadLetter(manager, letter?.id ?? '', new Date()));
    expect(await redrive()).toBe(true);
    expect(await redrive()).toBe(false);
    expect(versionsByKey(await stage.effectsReach(3))).toEqual({ a: [1, 3, 2] });
    await stage.settled(transport);
    await stage.settled(transport, other);
    expect(versionsByKey(await stage.effects(other))).toEqual({ a: upTo(3) });
    expect(await listDeadLetters(replica.dataSource.manager)).toEqual([]);
    expect(await listDeadLetters(replica.dataSource.manager, { all: true })).toMatchObject([
      { id: letter?.id, redrivenAt: expect.any(Date) },
    ]);
  });
}

/** What is on a topic, as a stranger with a group of its own sees it. */
async function recordsOf(bus: BusUnderTest, topic: string, count: number): Promise<TransportRecord[]> {
  const records: TransportRecord[] = [];
  const subscription = await bus.transport().subscribe({ group: `stranger.${topic}`, topics: [topic], batchMax: 10 }, async (batch) => {
    records.push(...batch.records);
  });
  try {
    return await eventually(
      () => {
        if (records.length < count) throw new Error(`${records.length} of ${count} records on ${topic}`);
        return records;
      },
      { timeoutMs: 30_000 },
    );
  } finally {
    await subscription.stop();
  }
}
