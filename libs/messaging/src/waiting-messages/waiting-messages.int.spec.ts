import { Logger } from '@nestjs/common';
import { eventually } from '@linli/testing';
import { Stage, versionsByKey, type Replica, type StageMessage } from '../../test/stage.js';
import type { EntityManager } from 'typeorm';
import { listHeads, takeLine } from './waiting-messages.js';
import { createTransport, MessagingGauges, waitingMessagesCommand, type Transport } from '../index.js';

describe('messages that wait', () => {
  let stage: Stage;
  let transport: Transport;
  let replica: Replica;
  let cured = false;
  const lines: string[] = [];

  beforeAll(async () => {
    Logger.overrideLogger(false);
    stage = await Stage.open();
    transport = createTransport({ kind: 'postgres', url: stage.database.url });
    const handle = async ({ key }: StageMessage) => {
      if (key !== 'sound' && !cured) throw new Error('13812345678 is not there yet');
    };
    // Nothing is tried twice in the time of this spec unless somebody asks for it.
    const limits = { retryDelayMsMin: 3_600_000, retryDelayMsMax: 3_600_000 };
    replica = await stage.replica({ transport, consume: { [stage.group]: handle }, limits });
    for (const key of ['a', 'a', 'sound', 'b', 'a']) await stage.change(replica, key);
    await eventually(async () => expect(await stage.query('SELECT 1 FROM waiting_messages')).toHaveLength(4));
  });

  afterAll(async () => {
    await stage.close();
    await transport.close();
  });

  const run = async (...argv: string[]) => {
    lines.length = 0;
    const code = await waitingMessagesCommand(replica.dataSource, argv, (line) => lines.push(line));
    return { code, text: lines.join('\n') };
  };

  it('are listed by their keys, without what they say', async () => {
    const { code, text } = await run('list');
    expect(code).toBe(0);
    expect(text).toMatch(new RegExp(`^\\d+  ${stage.group}  ${stage.contract.topic} a \\S+  tried 1 times since .*Z, 2 behind it$`, 'm'));
    expect(text).toContain(`${stage.contract.topic} b `);
    expect(text).toMatch(/4 waiting messages$/);
    expect(text).not.toContain('13812345678');
  });

  it('are counted for the operator', async () => {
    const gauges = new MessagingGauges(replica.dataSource, transport, () => [stage.group]);
    expect(await gauges.waiting()).toEqual([{ group: stage.group, waiting: 4, oldestSeconds: expect.any(Number) }]);
  });

  it('are in one hand at a time by their key, and in nobody’s before their time', async () => {
    const [head] = await listHeads(replica.dataSource.manager, [stage.group], 10);
    if (!head) throw new Error('nothing waits');
    const take = (manager: EntityManager) => takeLine(manager, head, 10);
    expect(await replica.dataSource.transaction(take)).toEqual([]);
    // Due, but in a lane of its own: the group that runs here would take it first.
    await stage.query(
      `INSERT INTO waiting_messages (consumer_group, topic, key, message_id, headers, body, attempts, tries, waits_since, next_attempt_at)
       SELECT 'stage.elsewhere', topic, key, message_id, headers, body, 0, 0, now(), now() FROM waiting_messages WHERE key = 'a' ORDER BY place`,
    );
    const [due] = await listHeads(replica.dataSource.manager, ['stage.elsewhere'], 10);
    if (!due) throw new Error('nothing is due');
    await replica.dataSource.transaction(async (first) => {
      expect((await takeLine(first, due, 2)).map(({ place }) => Number(place))).toEqual([Number(due.place), Number(due.place) + 1]);
      expect(await replica.dataSource.transaction((second) => takeLine(second, due, 2))).toEqual([]);
    });
    await stage.query(`DELETE FROM waiting_messages WHERE consumer_group = 'stage.elsewhere'`);
  });

  it('are tried at once when somebody asks for it, each key in its order', async () => {
    cured = true;
    const [head] = await stage.query<{ place: string }>(`SELECT place FROM waiting_messages WHERE key = 'a' ORDER BY place`);
    expect(await run('retry', head?.place ?? '')).toEqual({ code: 0, text: '1 waiting messages are tried at once' });
    expect(versionsByKey(await stage.effectsReach(4))).toEqual({ sound: [1], a: [1, 2, 3] });
    expect(await run('retry', head?.place ?? '')).toMatchObject({ code: 1 });
    expect(await run('retry', '--all')).toMatchObject({ code: 0 });
    expect(versionsByKey(await stage.effectsReach(5))).toMatchObject({ b: [1] });
    expect(await run('list')).toEqual({ code: 0, text: '0 waiting messages' });
  });

  it.each([[[]], [['retry']], [['retry', 'all']], [['drop', '1']]])('say how they are asked for after %j', async (argv) => {
    expect(await run(...argv)).toMatchObject({ code: 2, text: expect.stringContaining('usage:') });
  });
});
