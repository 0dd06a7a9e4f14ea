import type { MessageContract } from '@linli/contracts';
import { validateMessage } from '@linli/contracts';
import { keyCharactersMax } from '../limits.js';
import type { Message } from '../message.js';
import type { OutboxRow } from '../outbox/outbox-row.js';
import type { ReceivedRecord, TransportRecord } from './transport.js';

/** What a record turned out to be for a consumer group. */
export type Decoded =
  | { kind: 'message'; message: Message }
  /** A type that this group does not handle: other types of the topic are nobody's fault. */
  | { kind: 'other' }
  /** No handler could ever read it. `faults` name places, never values. */
  | { kind: 'malformed'; id: string; faults: string[] };

/** A row as a CloudEvents 1.0 record in binary mode: attributes in headers, the data alone in the body. */
export function toRecord(row: OutboxRow & { headers: Record<string, string> | null }, service: string): TransportRecord {
  const headers = row.headers ?? {
    ce_specversion: '1.0',
    ce_id: row.id,
    ce_source: `/linli/${service}`,
    ce_type: row.type,
    ce_subject: row.key,
    ce_time: row.time.toISOString(),
    'content-type': 'application/json',
    ce_correlationid: row.correlation_id,
    ce_aggregateversion: String(row.version),
    ...(row.causation_id === null ? {} : { ce_causationid: row.causation_id }),
    ...(row.traceparent === null ? {} : { traceparent: row.traceparent }),
  };
  return { topic: row.topic, key: row.key, headers, body: row.body };
}

/** Reads a record with the contracts that a group consumes, by type. Trusts nothing: whoever can reach the bus can write to it. */
export function decodeRecord(record: ReceivedRecord, contracts: ReadonlyMap<string, MessageContract>): Decoded {
  const { headers } = record;
  const type = headers['ce_type'];
  const id = headers['ce_id'];
  const contract = contracts.get(String(type));
  if (type !== undefined && (!contract || contract.topic !== record.topic)) return { kind: 'other' };
  const faults = [...headerFaults(record)];
  const data = parseJson(record.body);
  if (data === undefined) faults.push('body is no JSON');
  else if (contract) faults.push(...validateMessage(contract, data));
  const hasId = isMessageId(id);
  if (!contract || !hasId || faults.length > 0) return { kind: 'malformed', id: hasId ? id : placeOf(record), faults };
  return {
    kind: 'message',
    message: {
      id,
      type: contract.type,
      topic: record.topic,
      key: record.key,
      version: Number(headers['ce_aggregateversion']),
      time: new Date(String(headers['ce_time'])),
      correlationId: headers['ce_correlationid'] ?? id,
      causationId: headers['ce_causationid'],
      traceparent: headers['traceparent'],
      data,
    },
  };
}

function* headerFaults({ headers, key }: ReceivedRecord): Generator<string> {
  if (headers['ce_type'] === undefined) yield 'ce_type is missing';
  if (headers['ce_specversion'] !== '1.0') yield 'ce_specversion is not 1.0';
  if (!isMessageId(headers['ce_id'])) yield 'ce_id is missing or malformed';
  if (Number.isNaN(Date.parse(String(headers['ce_time'])))) yield 'ce_time is missing or malformed';
  if (!/^\d{1,9}$/.test(String(headers['ce_aggregateversion']))) yield 'ce_aggregateversion is missing or malformed';
  if (key === '' || key.length > keyCharactersMax) yield 'key is missing or too long';
}

/** Printable ASCII: it becomes part of the inbox's primary key. */
const isMessageId = (id: string | undefined): id is string =>
  id !== undefined && id.length <= keyCharactersMax && /^[\x21-\x7e]+$/.test(id);

/** A record without a usable id is known by its place in the log, which redelivery does not change. */
const placeOf = (record: ReceivedRecord): string => `${record.topic}/${record.partition}/${record.offset}`;

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
