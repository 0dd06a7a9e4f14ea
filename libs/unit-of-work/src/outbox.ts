import type { MessageContract, MessageData } from '@linli/contracts';
import type { TObject } from '@sinclair/typebox';
import type { EntityManager } from 'typeorm';
import type { WorkContext } from './work-context.js';

/** One message of an aggregate on its way into the outbox. */
export interface OutboxMessage<S extends TObject = TObject> {
  /** The aggregate's id: partition key, and CloudEvents subject. */
  key: string;
  /** The aggregate's version after the change. */
  version: number;
  data: MessageData<MessageContract<S>>;
}

/** A contract and a message that fits it, as a rule hands them on to whoever has the outbox. */
export interface Saying {
  readonly contract: MessageContract;
  readonly message: OutboxMessage;
}

/** Pairs them while the compiler still knows that they fit. */
export const say = <S extends TObject>(contract: MessageContract<S>, message: OutboxMessage<S>): Saying => ({
  contract: contract as unknown as MessageContract,
  message: message as unknown as OutboxMessage,
});

/** Messages that leave with the transaction, or not at all. */
export interface Outbox {
  /** Adds a message, which is written with the others just before the transaction commits. Throws when the data does not fit the contract. */
  add<S extends TObject>(contract: MessageContract<S>, message: OutboxMessage<S>): Promise<void>;
}

/** The outbox of one open transaction, as whoever opened the transaction sees it. */
export interface OpenOutbox extends Outbox {
  /** How many messages this transaction has added. */
  readonly size: number;
  /** Writes what was added; before the transaction commits. */
  flush(): Promise<void>;
}

/** Binds outboxes to transactions: those of the messaging library. */
export abstract class Outboxes {
  abstract open(manager: EntityManager, context: WorkContext, now: Date): OpenOutbox;

  /** Called after the commit of a transaction that wrote messages. */
  abstract committed(): void;
}
