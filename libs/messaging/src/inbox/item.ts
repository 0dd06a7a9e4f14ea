import type { MessageContract } from '@linli/contracts';
import { decodeRecord, type Decoded } from '../transport/cloud-event.js';
import { storable } from '../transport/storable.js';
import type { ReceivedRecord, TransportRecord } from '../transport/transport.js';

/** A record that concerns a group, with what it turned out to be. */
export interface Item {
  id: string;
  /** What order is kept by: topic and key. */
  line: string;
  record: TransportRecord;
  decoded: Exclude<Decoded, { kind: 'other' }>;
}

/** Undefined for a type that the group does not handle. */
export function toItem(received: ReceivedRecord, contracts: ReadonlyMap<string, MessageContract>): Item | undefined {
  const record = storable(received);
  const decoded = decodeRecord(record, contracts);
  if (decoded.kind === 'other') return undefined;
  return { record, decoded, line: lineOf(record), id: decoded.kind === 'message' ? decoded.message.id : decoded.id };
}

export const lineOf = ({ topic, key }: { topic: string; key: string }): string => `${topic}\n${key}`;
