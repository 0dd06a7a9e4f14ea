import { Logger } from '@nestjs/common';
import { Stage } from '../../test/stage.js';
import { PostgresTransport } from '../postgres/postgres-transport.js';
import { deadLettersCommand } from './dead-letters.command.js';
import { writeDeadLetter } from './dead-letters.js';
import type { DataSource } from 'typeorm';

describe('dead letters', () => {
  let stage: Stage;
  let transport: PostgresTransport;
  let dataSource: DataSource;

  beforeAll(async () => {
    Logger.overrideLogger(false);
    stage = await Stage.open();
    transport = new PostgresTransport({ kind: 'postgres', url: stage.database.url });
    ({ dataSource } = await stage.replica({ transport, run: false }));
  });

  afterAll(async () => {
    await transport.close();
    await stage.close();
  });

  const bury = (messageId: string, body: string, headers = {}, key = 'a') =>
    writeDeadLetter(dataSource.manager, {
      ...{
        group: 'stage.spec',
        handler: 'SpecConsumer',
        reason: 'stage.refused',
        error: 'DomainError stage.refused',
        attempts: 1,
        messageId,
      },
      ...{
        record: { topic: 'stage.spec', key, headers: { ...headers, ce_id: messageId, odd: 'a\0b' }, body },
        now: new Date('2026-11-22T01:00:00Z'),
      },
    });

  async function run(...argv: string[]): Promise<{ code: number; lines: string[] }> {
    const lines: string[] = [];
    return { code: await deadLettersCommand(dataSource, argv, (line) => lines.push(line)), lines };
  }

  it('are written whatever bytes the message holds', async () => {
    await bury('nul', '{"a":"\0"}');
    const [row] = await stage.query<{ body: string; headers: Record<string, string> }>('SELECT body, headers FROM dead_letters');
    expect(row).toEqual({ body: '{"a":"\uFFFD"}', headers: { ce_id: 'nul', odd: 'a\uFFFDb' } });
    const [sent] = await stage.query<{ topic: string; headers: Record<string, string> }>('SELECT topic, headers FROM outbox');
    expect(sent).toMatchObject({ topic: 'stage.spec.dead-letter', headers: { ce_id: 'nul', 'dead-letter-topic': 'stage.spec' } });
  });

  it('are kept whole, while their copy on the topic is cut below what a broker takes and says why they died', async () => {
    const odd = Object.fromEntries(Array.from({ length: 200 }, (_, index) => [`odd-${index}`, '头'.repeat(5_000)]));
    const body = JSON.stringify({ text: '灯'.repeat(1_000_000) });
    await bury('huge', body, odd, '键'.repeat(300_000));
    const [row] = await stage.query<{ id: string; body: string; headers: object }>(`SELECT * FROM dead_letters WHERE message_id = 'huge'`);
    expect(row?.body).toBe(body);
    expect(Object.keys(row?.headers ?? {})).toHaveLength(202);
    const [copy] = await stage.query<{ headers: Record<string, string>; bytes: number }>(
      `SELECT headers, octet_length(key) + octet_length(body) + octet_length(headers::text) AS bytes FROM outbox WHERE headers->>'ce_id' = 'huge'`,
    );
    expect(copy?.bytes).toBeLessThan(786_432);
    expect(copy?.headers).toMatchObject({
      'dead-letter-cut': `${Buffer.byteLength(body)} bytes`,
      'dead-letter-reason': 'stage.refused',
      'dead-letter-topic': 'stage.spec',
    });
    await stage.query(`DELETE FROM outbox WHERE headers->>'ce_id' = 'huge'`);
    await stage.query(`DELETE FROM dead_letters WHERE message_id = 'huge'`);
  });

  it('are listed and redriven by a command', async () => {
    await bury('second', '{}');
    const listed = await run('list');
    expect(listed.code).toBe(0);
    expect(listed.lines.at(-1)).toBe('2 dead letters');
    expect(listed.lines[0]).toContain('stage.spec  stage.refused  stage.spec nul  SpecConsumer  attempts 1  died 2026-11-22T01:00:00.000Z');
    const id = listed.lines[0]?.split(' ')[0] ?? '';
    expect(await run('redrive', id)).toEqual({ code: 0, lines: [`${id} redriven`] });
    expect(await run('redrive', id, 'no-uuid')).toEqual({
      code: 1,
      lines: [`${id} is unknown or already redriven`, 'no-uuid is unknown or already redriven'],
    });
    expect((await run('redrive', '--all')).lines).toHaveLength(1);
    expect((await run('list')).lines).toEqual(['0 dead letters']);
    expect((await run('list', '--all')).lines.at(-1)).toBe('2 dead letters');
    expect(await stage.query('SELECT key FROM outbox WHERE topic = $1', ['stage.spec'])).toHaveLength(2);
  });

  it('say how the command is used', async () => {
    expect(await run('bury')).toMatchObject({ code: 2, lines: [expect.stringContaining('usage:')] });
  });
});
