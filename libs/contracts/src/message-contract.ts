import type { Static, TObject } from '@sinclair/typebox';

/** A versioned shape of one message: its CloudEvents type, the topic it travels on and the JSON Schema of its data. */
export interface MessageContract<S extends TObject = TObject> {
  /** `<service>.<noun>.<past-verb>.v<N>`, the CloudEvents `type`. */
  readonly type: string;
  /** `<service>.<noun>`: one topic per aggregate; the partition key is the aggregate's id. */
  readonly topic: string;
  /** What happened, 中文 · English. */
  readonly description: string;
  readonly data: S;
  /** Published with the schema, and told to every consumer by its suite: a contract of the platform has at least one. */
  readonly examples: readonly Static<S>[];
  /** Said no more, since a later version took its place; heard for as long as a service of the version before may say it. */
  readonly isFormer?: true;
  /** Between services of the platform only: nobody outside can subscribe to it. */
  readonly isInternal?: true;
}

export type MessageData<C extends MessageContract> = Static<C['data']>;

type Declared<S extends TObject> = Omit<MessageContract<S>, 'examples'> & Partial<Pick<MessageContract<S>, 'examples'>>;

/** Declares a contract; throws at load time if its type does not belong to its topic. */
export function defineMessage<S extends TObject>(contract: Declared<S>): MessageContract<S> {
  if (!/^[a-z-]+\.[a-z-]+\.[a-z-]+\.v\d+$/.test(contract.type) || !contract.type.startsWith(`${contract.topic}.`)) {
    throw new Error(`The type ${contract.type} does not belong to the topic ${contract.topic}.`);
  }
  return Object.freeze({ examples: [], ...contract });
}
