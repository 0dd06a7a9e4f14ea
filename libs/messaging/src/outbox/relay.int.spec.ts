import { Logger } from '@nestjs/common';
import { eventually } from '@linli/testing';
import { Stage } from '../../test/stage.js';
import { messagingLimits } from '../limits.js';
import { MessagingGauges } from '../messaging-gauges.js';
import { Relay } from './relay.js';
import type { Publisher, TransportRecord } from '../transport/transport.js';

describe('Relay', () => {
  let stage: Stage;
  const relays: Relay[] = [];

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => void (stage = await Stage.open()));
  afterEach(async () => {
    await Promise.all(relays.splice(0).map((relay) => relay.stop()));
    await stage.close();
  });

  async function start(publish: Publisher['publish'], limits = {}): Promise<Relay> {
    const { dataSource } = await stage.replica({ transport: nowhere, run: false });
    const publisher = { publish, close: async () => undefined };
    const relay = new Relay({
      service: 'stage',
      dataSource,
      publisher,
      limits: { ...messagingLimits, retryDelayMsMin: 5, relayPollMs: 20, ...limits },
    });
    relays.push(relay);
    relay.start();
    return relay;
  }

  async function change(texts: readonly string[]): Promise<void> {
    const replica = await stage.replica({ transport: nowhere, run: false });
    for (const mood of texts) await stage.change(replica, 'a', { mood });
  }

  const left = async () => (await stage.query('SELECT 1 FROM outbox')).length;
  const gone = () => eventually(async () => expect(await left()).toBe(0));

  it('works one at a time, and another takes over when it stops', async () => {
    const by: string[] = [];
    const first = await start(async () => void by.push('first'));
    await change(['one']);
    await gone();
    await start(async () => void by.push('second'));
    await change(['two']);
    await gone();
    expect(by).toEqual(['first', 'first']);
    await first.stop();
    await change(['three']);
    await gone();
    expect(by).toEqual(['first', 'first', 'second']);
  });

  it('finishes the batch in hand when it stops', async () => {
    let finish: () => void = () => undefined;
    const inHand = new Promise<void>((resolve) => (finish = resolve));
    let begun = 0;
    const relay = await start(async () => {
      begun += 1;
      await inHand;
    });
    await change(['one']);
    await eventually(() => expect(begun).toBe(1));
    const stopped = relay.stop();
    finish();
    await stopped;
    expect(await left()).toBe(0);
  });

  it('tries again until the bus takes a batch, the same rows in the same order', async () => {
    const seen: string[][] = [];
    await change(['one', 'two', 'three']);
    await start(async (records) => {
      seen.push(records.map(({ body }) => body));
      if (seen.length < 4) throw new Error('away');
    });
    await gone();
    expect(seen).toHaveLength(4);
    expect(new Set(seen.map((bodies) => bodies.join()))).toHaveProperty('size', 1);
  });

  it('bounds a batch by count and by bytes, and always sends at least one', async () => {
    const batches: number[] = [];
    await change(['x'.repeat(400), 'x'.repeat(400), 'x'.repeat(2_000), 'a', 'b', 'c', 'd']);
    const publish = async (records: readonly TransportRecord[]) => void batches.push(records.length);
    await start(publish, { relayBatchMessagesMax: 3, relayBatchBytesMax: 1_000 });
    await gone();
    expect(batches).toEqual([2, 1, 3, 1]);
  });

  it('is seen to be behind by the gauges', async () => {
    const { dataSource } = await stage.replica({ transport: nowhere, run: false });
    const gauges = new MessagingGauges(dataSource, undefined, () => []);
    expect(await gauges.outbox()).toEqual({ unpublished: 0, oldestUnpublishedSeconds: 0 });
    await change(['one', 'two']);
    await stage.query(`UPDATE outbox SET time = now() - interval '1 hour' WHERE version = 1`);
    const { unpublished, oldestUnpublishedSeconds } = await gauges.outbox();
    expect(unpublished).toBe(2);
    expect(oldestUnpublishedSeconds).toBeGreaterThanOrEqual(3_600);
    expect(await gauges.deadLetters()).toEqual([]);
  });
});

/** A replica that only commits needs no bus. */
const nowhere = {
  publisher: () => ({ publish: () => Promise.reject(new Error('nowhere')), close: async () => undefined }),
  subscribe: () => Promise.reject(new Error('nowhere')),
  ensureTopics: () => Promise.reject(new Error('nowhere')),
  lag: async () => [],
  close: async () => undefined,
};
