import { Logger } from '@nestjs/common';
import { eventually } from '@linli/testing';
import { Clock, UnitOfWork, type Tx, type WorkContext } from '@linli/unit-of-work';
import { Stage, upTo } from '../../test/stage.js';
import type { Transport, TransportRecord } from '../transport/transport.js';
import { MessageOutboxes } from './message-outboxes.js';
import { OutboxWake } from './outbox-wake.js';

const context: WorkContext = { clientId: 'spec', actor: { kind: 'system', id: 'spec' }, correlationId: 'story' };

/** Between the last statement of a transaction and its commit lies enough time to see who looks too early. */
const takesLongToCommit = `
  CREATE FUNCTION take_long() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_sleep(0.3); RETURN NULL; END $$;
  CREATE CONSTRAINT TRIGGER slow_commit AFTER INSERT ON outbox DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION take_long()`;

/** A bus that only takes. */
function takingBus(): Transport & { taken: TransportRecord[] } {
  const taken: TransportRecord[] = [];
  return {
    taken,
    publisher: () => ({ publish: async (records) => void taken.push(...records), close: async () => undefined }),
    subscribe: () => Promise.reject(new Error('nobody listens here')),
    ensureTopics: async () => undefined,
    lag: async () => [],
    close: async () => undefined,
  };
}

describe('a commit', () => {
  let stage: Stage;

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => void (stage = await Stage.open()));
  afterEach(() => stage.close());

  const rows = () => stage.query<{ version: number; body: string }>('SELECT version, body FROM outbox ORDER BY seq');

  /** A unit of work whose wakes are counted, each with the rows that another connection saw at that moment. */
  async function watched() {
    const { dataSource } = await stage.replica({ transport: takingBus(), run: false });
    const wake = new OutboxWake();
    const seen: Promise<number>[] = [];
    wake.onWake(() => seen.push(rows().then((found) => found.length)));
    return { seen, unitOfWork: new UnitOfWork(dataSource, new Clock(), new MessageOutboxes(wake)) };
  }

  const add = (tx: Tx, version: number) => tx.outbox.add(stage.contract, { key: 'a', version, data: { n: version } });

  it('of more messages than one statement takes leaves every one of them, once and in order', async () => {
    const { unitOfWork } = await watched();
    await unitOfWork.run(context, async (tx) => {
      for (const version of upTo(2_001)) await add(tx, version);
    });
    const found = await rows();
    expect(found.map(({ version }) => version)).toEqual(upTo(2_001));
    expect(found[1_000]?.body).toBe('{"n":1001}');
  });

  it('is reached by both of two units of work that wait for each other, and each effect is made once', async () => {
    const { unitOfWork } = await watched();
    await stage.query(`INSERT INTO aggregates VALUES ('a', 0), ('b', 0)`);
    const raise = (tx: Tx, id: string) => tx.manager.query('UPDATE aggregates SET version = version + 1 WHERE id = $1', [id]);
    const held = new Set<string>();
    const crosswise = (first: string, second: string) =>
      unitOfWork.run(context, async (tx) => {
        await raise(tx, first);
        held.add(first);
        await eventually(() => expect(held.size).toBe(2));
        await raise(tx, second);
      });
    await Promise.all([crosswise('a', 'b'), crosswise('b', 'a')]);
    expect(await stage.query('SELECT id, version FROM aggregates ORDER BY id')).toEqual([
      { id: 'a', version: 2 },
      { id: 'b', version: 2 },
    ]);
  });

  it('with messages wakes the relay once, when others can see them', async () => {
    const { seen, unitOfWork } = await watched();
    await stage.query(takesLongToCommit);
    await unitOfWork.run(context, async (tx) => {
      await add(tx, 1);
      await add(tx, 2);
    });
    await expect(Promise.all(seen)).resolves.toEqual([2]);
  });

  it('without messages wakes nobody, and neither does work that fails', async () => {
    const { seen, unitOfWork } = await watched();
    await unitOfWork.run(context, (tx) => tx.manager.query('SELECT 1'));
    const failing = unitOfWork.run(context, async (tx) => {
      await add(tx, 1);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(seen).toEqual([]);
  });

  it('lets its messages leave without the relay waiting for its next look', async () => {
    const transport = takingBus();
    const replica = await stage.replica({ transport, limits: { relayPollMs: 3_600_000 } });
    for (const version of upTo(3)) {
      await stage.change(replica, 'a');
      await eventually(() => expect(transport.taken).toHaveLength(version));
    }
    await eventually(async () => expect(await rows()).toEqual([]));
  });
});
