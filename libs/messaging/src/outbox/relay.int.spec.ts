import { Logger } from '@nestjs/common';
import { eventually } from '@linli/testing';
import { Stage } from '../../test/stage.js';
import { messagingLimits } from '../limits.js';
import { MessagingGauges } from '../messaging-gauges.js';
import { openOwnConnection } from './own-connection.js';
import { listParked, parkedMessagesCommand } from './parked-messages.js';
import { Relay } from './relay.js';
import { UnpublishableError, type Publisher, type TransportRecord } from '../transport/transport.js';

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
    await start(publish, { relayBatchMessagesMax: 3, relayBatchBytesMax: 2_400 });
    await gone();
    expect(batches).toEqual([2, 1, 3, 1]);
  });

  it('parks what the bus never takes, wherever it stands in its batch, and lets the others go in their order', async () => {
    const taken: string[] = [];
    const moods = ['a', 'b', 'poison', 'c', 'poison', 'd', 'e'];
    await change(moods);
    await start(async (records) => {
      if (records.some(({ body }) => body.includes('poison'))) throw new UnpublishableError('MESSAGE_TOO_LARGE');
      taken.push(...records.map(({ body }) => (JSON.parse(body) as { mood: string }).mood));
    });
    await gone();
    expect(taken).toEqual(['a', 'b', 'c', 'd', 'e']);
    const { dataSource } = await stage.replica({ transport: nowhere, run: false });
    expect(await listParked(dataSource)).toMatchObject([
      { key: 'a', reason: 'MESSAGE_TOO_LARGE', bytes: expect.any(Number) },
      { key: 'a', reason: 'MESSAGE_TOO_LARGE' },
    ]);
    expect(await new MessagingGauges(dataSource, undefined, () => []).parked()).toBe(2);
  });

  it('takes a parked message again when somebody releases it', async () => {
    let limit = 10;
    const taken: string[] = [];
    await change(['long enough to be refused']);
    await start(async (records) => {
      if (records.some(({ body }) => body.length > limit)) throw new UnpublishableError('MESSAGE_TOO_LARGE');
      taken.push(...records.map(({ body }) => body));
    });
    await gone();
    const { dataSource } = await stage.replica({ transport: nowhere, run: false });
    const said: string[] = [];
    const run = (...argv: string[]) => parkedMessagesCommand(dataSource, argv, (line) => said.push(line));
    expect(await run('list')).toBe(0);
    expect(said.join()).toMatch(/MESSAGE_TOO_LARGE,1 parked messages$/);
    limit = 1_000;
    const [{ id } = { id: '' }] = await listParked(dataSource);
    expect([await run('release', id), await run('release', id), await run('release', 'no-id'), await run('release')]).toEqual([0, 1, 1, 2]);
    await eventually(() => expect(taken).toHaveLength(1));
    expect(await listParked(dataSource)).toEqual([]);
  });

  it('takes over from a holder that has been silent for longer than its lease', async () => {
    const frozen = await openOwnConnection((await stage.replica({ transport: nowhere, run: false })).dataSource, 'stage-frozen');
    await frozen.query('SELECT pg_advisory_lock($1)', [0x11_11_0b]);
    await change(['one']);
    await start(async () => undefined, { relayLeaseMsMax: 500 });
    await gone();
    await expect(frozen.query('SELECT 1')).rejects.toThrow();
  });

  it('leaves a holder alone that waits for the bus for longer than its lease and is well', async () => {
    const by: string[] = [];
    let open: () => void = () => undefined;
    const gate = new Promise<void>((resolve) => (open = resolve));
    await start(async () => gate.then(() => void by.push('first')), { relayLeaseMsMax: 400 });
    await change(['one']);
    await start(async () => void by.push('second'), { relayLeaseMsMax: 400 });
    const [held] = await stage.query<{ at: Date }>('SELECT clock_timestamp() AS at');
    await eventually(async () => {
      const [row] = await stage.query<{ passed: boolean }>(`SELECT clock_timestamp() > $1::timestamptz + interval '2 seconds' AS passed`, [
        held?.at,
      ]);
      expect(row?.passed).toBe(true);
    });
    open();
    await gone();
    expect(by).toEqual(['first']);
  });

  it('offers nothing more once its session was ended, as by a successor that has published the batch meanwhile', async () => {
    const offered: string[] = [];
    let taken = false;
    await change(['stale']);
    await start(async (records) => {
      offered.push(...records.map(({ body }) => (JSON.parse(body) as { mood: string }).mood));
      if (offered.length > 1) return;
      await stage.query(`SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE application_name = 'stage-relay'
        AND datname = current_database()`);
      await stage.query('DELETE FROM outbox');
      taken = true;
      throw new Error('away');
    });
    await eventually(() => expect(taken).toBe(true));
    await change(['next']);
    await gone();
    expect(offered).toEqual(['stale', 'next']);
  });

  it('is woken by what another replica commits, without waiting for its next look', async () => {
    const anHour = { relayPollMs: 3_600_000 };
    const published: string[] = [];
    await start(async (records) => void published.push(...records.map(({ body }) => body)), anHour);
    await change(['one']);
    relays[0]?.wake();
    await eventually(() => expect(published).toHaveLength(1));
    const other = await start(async () => undefined, anHour);
    await change(['two']);
    await eventually(() => {
      other.wake();
      expect(published).toHaveLength(2);
    });
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
