import type { EntityManager } from 'typeorm';
import type { TransportRecord } from '../transport/transport.js';
import { lineOf, type Item } from '../inbox/item.js';

/** How one attempt at a message failed. */
export interface Failure {
  /** Kind and place, without its text. */
  error: string;
  /** False for a fault of the moment, such as a lock that was held: it costs no attempt. */
  counts: boolean;
}

/** An item that is to wait: because it failed, or behind one that did. */
export interface Waiting {
  item: Item;
  failure?: Failure;
  /** Until its first attempt from here, in milliseconds. */
  pauseMs: number;
}

/** The first waiting message of a key in a group. */
export interface Head {
  place: string;
  group: string;
  topic: string;
  key: string;
  /** Milliseconds until its next attempt; negative when it is due. */
  dueInMs: number;
}

/** As an operator sees it. */
export interface WaitingHead extends Omit<Head, 'dueInMs'> {
  messageId: string;
  tries: number;
  error: string | null;
  waitsSince: Date;
  nextAttemptAt: Date;
  behind: number;
}

export interface WaitingMessage extends TransportRecord {
  place: string;
  messageId: string;
  attempts: number;
  tries: number;
}

/** The lines (topic and key) among these items of which something waits already: what comes now must wait behind it. */
export async function linesThatWait(manager: EntityManager, group: string, items: readonly Item[]): Promise<Set<string>> {
  const rows = await manager.query<{ topic: string; key: string }[]>(
    `SELECT DISTINCT w.topic, w.key FROM waiting_messages w JOIN unnest($2::text[], $3::text[]) AS k (topic, key) USING (topic, key)
     WHERE w.consumer_group = $1`,
    [group, items.map(({ record }) => record.topic), items.map(({ record }) => record.key)],
  );
  return new Set(rows.map(lineOf));
}

/** Thrown where a group has as many waiting messages as it may: then it stands still, since order could not be kept otherwise. */
export class TooManyWait extends Error {
  constructor(readonly max: number) {
    super(`More than ${max} messages of the group wait.`);
  }
}

/** Adds them in this order. Throws TooManyWait. */
export async function addWaiting(manager: EntityManager, group: string, waiting: readonly Waiting[], max: number): Promise<void> {
  if (waiting.length === 0) return;
  const [row] = await manager.query<[{ count: number }]>(
    'SELECT count(*)::int AS count FROM (SELECT 1 FROM waiting_messages WHERE consumer_group = $1 LIMIT $2) AS counted',
    [group, max],
  );
  if (row.count + waiting.length > max) throw new TooManyWait(max);
  const records = waiting.map(({ item }) => item.record);
  await manager.query(
    `INSERT INTO waiting_messages (consumer_group, topic, key, message_id, headers, body, attempts, tries, error, waits_since, next_attempt_at)
     SELECT $1, topic, key, message_id, headers::jsonb, body, attempts, tries, error, clock_timestamp(),
            clock_timestamp() + pause_ms * interval '1 millisecond'
     FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::int[], $8::int[], $9::text[], $10::int[])
       WITH ORDINALITY AS w (topic, key, message_id, headers, body, attempts, tries, error, pause_ms, nth)
     ORDER BY nth`,
    [
      ...[group, records.map(({ topic }) => topic), records.map(({ key }) => key), waiting.map(({ item }) => item.id)],
      ...[records.map(({ headers }) => JSON.stringify(headers)), records.map(({ body }) => body)],
      ...[waiting.map(({ failure }) => (failure?.counts ? 1 : 0)), waiting.map(({ failure }) => (failure ? 1 : 0))],
      ...[waiting.map(({ failure }) => failure?.error ?? null), waiting.map(({ pauseMs }) => pauseMs)],
    ],
  );
}

/** The head of each waiting key of these groups, the one that is due first in front. */
export async function listHeads(manager: EntityManager, groups: readonly string[], limit: number): Promise<Head[]> {
  return manager.query<Head[]>(
    `SELECT place, consumer_group AS "group", topic, key,
            extract(epoch FROM next_attempt_at - clock_timestamp())::float8 * 1000 AS "dueInMs"
     FROM (SELECT DISTINCT ON (consumer_group, topic, key) place, consumer_group, topic, key, next_attempt_at
           FROM waiting_messages WHERE consumer_group = ANY ($1) ORDER BY consumer_group, topic, key, place) AS heads
     ORDER BY next_attempt_at, place LIMIT $2`,
    [groups, limit],
  );
}

/**
 * Locks the head, which is the lease on its key, and gives it with those behind it, in order. Empty when another replica has it in hand, or it
 * is no longer there or due.
 */
export async function takeLine(manager: EntityManager, head: Head, limit: number): Promise<WaitingMessage[]> {
  const locked = await manager.query<unknown[]>(
    'SELECT 1 FROM waiting_messages WHERE place = $1 AND next_attempt_at <= clock_timestamp() FOR UPDATE SKIP LOCKED',
    [head.place],
  );
  if (locked.length === 0) return [];
  return manager.query<WaitingMessage[]>(
    `SELECT place, topic, key, message_id AS "messageId", headers, body, attempts, tries FROM waiting_messages
     WHERE consumer_group = $1 AND topic = $2 AND key = $3 ORDER BY place LIMIT $4`,
    [head.group, head.topic, head.key, limit],
  );
}

export async function removeWaiting(manager: EntityManager, places: readonly string[]): Promise<void> {
  if (places.length > 0) await manager.query('DELETE FROM waiting_messages WHERE place = ANY ($1::bigint[])', [places]);
}

export async function postpone(manager: EntityManager, message: { place: string }, failure: Failure, pauseMs: number): Promise<void> {
  await manager.query(
    `UPDATE waiting_messages SET attempts = attempts + $2, tries = tries + 1, error = $3,
            next_attempt_at = clock_timestamp() + $4 * interval '1 millisecond' WHERE place = $1`,
    [message.place, failure.counts ? 1 : 0, failure.error, pauseMs],
  );
}

/** The heads by their place; `behind` counts what waits for each. `after` is the place of the last one seen. */
export async function listWaiting(manager: EntityManager, { after, limit }: { after: string; limit: number }): Promise<WaitingHead[]> {
  return manager.query<WaitingHead[]>(
    `SELECT place, consumer_group AS "group", topic, key, message_id AS "messageId", tries, error, waits_since AS "waitsSince",
            next_attempt_at AS "nextAttemptAt", behind - 1 AS behind
     FROM (SELECT *, (count(*) OVER line)::int AS behind, row_number() OVER (line ORDER BY place) AS nth FROM waiting_messages
           WINDOW line AS (PARTITION BY consumer_group, topic, key)) AS waiting
     WHERE nth = 1 AND place > $1 ORDER BY place LIMIT $2`,
    [after, limit],
  );
}

/** Makes heads due now, those given or all of them; returns how many. */
export async function hasten(manager: EntityManager, places: readonly string[] | 'all'): Promise<number> {
  const [, count] = await manager.query<[unknown, number]>(
    `UPDATE waiting_messages SET next_attempt_at = clock_timestamp() WHERE $1::bigint[] IS NULL OR place = ANY ($1::bigint[])`,
    [places === 'all' ? null : places],
  );
  return count;
}
