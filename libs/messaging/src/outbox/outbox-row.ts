import type { MessageContract } from '@linli/contracts';
import { validateMessage } from '@linli/contracts';
import type { TObject } from '@sinclair/typebox';
import { v7 as uuidv7 } from 'uuid';
import { keyCharactersMax, messagingLimits } from '../limits.js';
import type { OutboxMessage, WorkContext } from '@linli/unit-of-work';

/** Values of an outbox row by column, as PostgreSQL parameters. `seq` is drawn by the database, `headers` stays null. */
export interface OutboxRow {
  id: string;
  topic: string;
  key: string;
  type: string;
  version: number;
  correlation_id: string;
  causation_id: string | null;
  traceparent: string | null;
  time: Date;
  body: string;
}

/** Columns of a row in the order of an INSERT, each with its SQL type: what a hot path needs to write `unnest($1::uuid[], …)` itself. */
export const outboxColumns = {
  id: 'uuid',
  topic: 'text',
  key: 'text',
  type: 'text',
  version: 'integer',
  correlation_id: 'text',
  causation_id: 'text',
  traceparent: 'text',
  time: 'timestamptz',
  body: 'text',
} as const satisfies Record<keyof OutboxRow, string>;

/**
 * Builds the row of a message. For use cases, `tx.outbox.add` does it; a hot path that inserts ticket, timeline and outbox in one statement
 * of its own calls this, inserts the row in the transaction of the effect, and calls `OutboxWake.wake()` after its commit.
 * Throws when the data does not fit the contract (a programming fault: the message must never leave) or is over `payloadBytesMax`.
 */
export function outboxRow<S extends TObject>(
  contract: MessageContract<S>,
  message: OutboxMessage<S>,
  context: WorkContext,
  now: Date,
  payloadBytesMax: number = messagingLimits.outboxPayloadBytesMax,
): OutboxRow {
  const faults = validateMessage(contract as unknown as MessageContract, message.data);
  if (faults.length > 0) throw new Error(`The data of ${contract.type} does not fit its contract: ${faults.join('; ')}.`);
  if (message.key === '' || message.key.length > keyCharactersMax) {
    throw new Error(`The key of ${contract.type} must have 1 to ${keyCharactersMax} characters.`);
  }
  const body = JSON.stringify(message.data);
  const bytes = Buffer.byteLength(body);
  if (bytes > payloadBytesMax) throw new Error(`The data of ${contract.type} has ${bytes} bytes, at most ${payloadBytesMax} are allowed.`);
  return {
    id: uuidv7(),
    topic: contract.topic,
    key: message.key,
    type: contract.type,
    version: message.version,
    correlation_id: context.correlationId,
    causation_id: context.causationId ?? null,
    traceparent: context.traceparent ?? null,
    time: now,
    body,
  };
}
