import type { DataSource } from 'typeorm';

export interface ParkedMessage {
  id: string;
  topic: string;
  key: string;
  type: string;
  reason: string;
  bytes: number;
  parkedAt: Date;
}

/** Moves rows out of the relay's way: the bus will never take them, and everything behind them would wait for good. `$1` is the seq, `$2` why. */
export const parkRow = `
  WITH gone AS (DELETE FROM outbox WHERE seq = $1 RETURNING *)
  INSERT INTO parked_messages (seq, id, topic, key, type, version, correlation_id, causation_id, traceparent, time, headers, body, reason, parked_at)
  SELECT seq, id, topic, key, type, version, correlation_id, causation_id, traceparent, time, headers, body, $2, clock_timestamp() FROM gone`;

/** Oldest first, at most 500. */
export async function listParked(dataSource: DataSource): Promise<ParkedMessage[]> {
  return dataSource.query<ParkedMessage[]>(
    `SELECT id, topic, key, type, reason, octet_length(body) AS bytes, parked_at AS "parkedAt" FROM parked_messages ORDER BY seq LIMIT 500`,
  );
}

/** Gives a parked message back to the relay, behind whatever is there by now. False where there is none of that id. */
export async function releaseParked(dataSource: DataSource, id: string): Promise<boolean> {
  const rows = await dataSource.query<unknown[]>(
    `WITH back AS (DELETE FROM parked_messages WHERE id::text = $1 RETURNING *)
     INSERT INTO outbox (id, topic, key, type, version, correlation_id, causation_id, traceparent, time, headers, body)
     SELECT id, topic, key, type, version, correlation_id, causation_id, traceparent, time, headers, body FROM back ORDER BY seq RETURNING seq`,
    [id],
  );
  return rows.length > 0;
}

const usage = `usage:
  parked list            messages that the bus will never take as they are, with the reason
  parked release <id>…   gives them to the relay once more, as after the broker's limits were raised`;

/** The command line of parked messages, for a service's `main.js parked …`. Returns the exit code. */
export async function parkedMessagesCommand(
  dataSource: DataSource,
  argv: readonly string[],
  print: (line: string) => void = (line) => process.stdout.write(`${line}\n`),
): Promise<number> {
  const [verb, ...ids] = argv;
  if (verb === 'list') {
    const parked = await listParked(dataSource);
    for (const { id, topic, key, type, reason, bytes, parkedAt } of parked) {
      print(`${id}  ${topic} ${key}  ${type}  ${bytes} bytes  parked ${parkedAt.toISOString()}`);
      print(`    ${reason}`);
    }
    print(`${parked.length} parked messages`);
    return 0;
  }
  if (verb !== 'release' || ids.length === 0) {
    print(usage);
    return 2;
  }
  let unknown = 0;
  for (const id of ids) {
    const released = await releaseParked(dataSource, id);
    if (!released) unknown += 1;
    print(released ? `${id} released` : `${id} is not parked`);
  }
  return unknown === 0 ? 0 : 1;
}
