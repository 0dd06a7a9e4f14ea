import type { EntityManager } from 'typeorm';
import { v7 as uuidv7, validate as isUuid } from 'uuid';
import { storable } from '../transport/storable.js';
import type { TransportRecord } from '../transport/transport.js';

/** Why and where a message was given up. */
export interface Death {
  group: string;
  handler: string;
  reason: string;
  error: string;
  attempts: number;
  messageId: string;
  record: TransportRecord;
  now: Date;
}

export interface DeadLetter {
  id: string;
  group: string;
  handler: string;
  reason: string;
  error: string;
  attempts: number;
  messageId: string;
  topic: string;
  key: string;
  diedAt: Date;
  redrivenAt: Date | null;
}

/** A character has at most three bytes in UTF-8 here, so a copy stays below 768 KiB. */
const bodyCharactersMax = 131_072;
const headerCharactersMax = 1_024;
const headersMax = 64;

export const deadLetterTopic = (group: string): string => `${group}.dead-letter`;

/** Writes the row and, by the outbox, the record on `<group>.dead-letter`: the original, with the circumstances as further headers. */
export async function writeDeadLetter(manager: EntityManager, death: Death): Promise<void> {
  const record = storable(death.record);
  const circumstances = {
    'dead-letter-topic': record.topic,
    'dead-letter-group': death.group,
    'dead-letter-handler': death.handler,
    'dead-letter-reason': death.reason,
    'dead-letter-error': death.error,
    'dead-letter-attempts': String(death.attempts),
  };
  await manager.query(
    `INSERT INTO dead_letters (id, consumer_group, handler, reason, error, attempts, message_id, topic, key, headers, body, died_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[uuidv7(), death.group, death.handler, death.reason, death.error, death.attempts, death.messageId],
      ...[record.topic, record.key, JSON.stringify(record.headers), record.body, death.now],
    ],
  );
  await insertAsIs(manager, { ...copyOf(record, circumstances), topic: deadLetterTopic(death.group) }, death.messageId, death.now);
}

/**
 * What travels to the topic: it fits below the broker's limit, whatever the original was, and says so by `dead-letter-cut`; the row keeps all of it.
 * The attributes of the message are kept before any other header, and nobody's header stands in for a circumstance.
 */
function copyOf(record: TransportRecord, circumstances: Record<string, string>): TransportRecord {
  const headers = Object.entries(record.headers);
  const isCut =
    record.body.length > bodyCharactersMax ||
    headers.length > headersMax ||
    [record.key, ...headers.flat()].some((text) => text.length > headerCharactersMax);
  if (!isCut) return { ...record, headers: { ...record.headers, ...circumstances } };
  const kept = headers.sort(([a], [b]) => Number(b.startsWith('ce_')) - Number(a.startsWith('ce_'))).slice(0, headersMax);
  const mark = { 'dead-letter-cut': `${Buffer.byteLength(record.body)} bytes` };
  return {
    ...record,
    key: clip(record.key),
    headers: { ...Object.fromEntries(kept.map((header) => header.map(clip))), ...circumstances, ...mark },
    body: record.body.slice(0, bodyCharactersMax),
  };
}

const clip = (text: string): string => text.slice(0, headerCharactersMax);

/** Oldest first; only those not yet redriven, unless `all`. `after` is the id of the last one seen. */
export async function listDeadLetters(
  manager: EntityManager,
  options: { limit?: number; after?: string; all?: boolean } = {},
): Promise<DeadLetter[]> {
  const { limit = 50, after = '00000000-0000-0000-0000-000000000000', all = false } = options;
  return manager.query<DeadLetter[]>(
    `SELECT id, consumer_group AS "group", handler, reason, error, attempts, message_id AS "messageId", topic, key,
            died_at AS "diedAt", redriven_at AS "redrivenAt"
     FROM dead_letters WHERE id > $1 AND ($2 OR redriven_at IS NULL) ORDER BY id LIMIT $3`,
    [after, all, Math.min(limit, 500)],
  );
}

/**
 * Sends a dead letter once more to its topic, same id, key and headers: its own group has forgotten it, all others drop it as a duplicate.
 * It arrives behind later messages of its key, so consumers apply by version. Run it in a transaction. False when it is unknown or already redriven.
 */
export async function redriveDeadLetter(manager: EntityManager, id: string, now: Date): Promise<boolean> {
  if (!isUuid(id)) return false;
  const [letter] = await manager.query<(TransportRecord & { consumer_group: string; message_id: string })[]>(
    'SELECT consumer_group, message_id, topic, key, headers, body FROM dead_letters WHERE id = $1 AND redriven_at IS NULL FOR UPDATE',
    [id],
  );
  if (!letter) return false;
  await manager.query('DELETE FROM inbox WHERE consumer_group = $1 AND message_id = $2', [letter.consumer_group, letter.message_id]);
  await manager.query('UPDATE dead_letters SET redriven_at = $2 WHERE id = $1', [id, now]);
  await insertAsIs(manager, letter, letter.message_id, now);
  return true;
}

/** An outbox row that travels with exactly the headers it is given. */
async function insertAsIs(manager: EntityManager, record: TransportRecord, messageId: string, now: Date): Promise<void> {
  const { headers } = record;
  const version = Number(headers['ce_aggregateversion']);
  await manager.query(
    `INSERT INTO outbox (id, topic, key, type, version, correlation_id, causation_id, traceparent, time, headers, body)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[
        isUuid(messageId) ? messageId : uuidv7(),
        record.topic,
        record.key,
        headers['ce_type'] ?? '',
        Number.isInteger(version) ? version : 0,
      ],
      ...[headers['ce_correlationid'] ?? messageId, headers['ce_causationid'] ?? null, headers['traceparent'] ?? null, now],
      ...[JSON.stringify(headers), record.body],
    ],
  );
}
