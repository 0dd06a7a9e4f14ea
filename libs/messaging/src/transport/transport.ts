/** What travels: one record of a topic. Headers carry the CloudEvents attributes (binary mode), the body is the data as JSON. */
export interface TransportRecord {
  topic: string;
  key: string;
  headers: Record<string, string>;
  body: string;
}

export interface ReceivedRecord extends TransportRecord {
  partition: number;
  offset: string;
}

/** Records of one partition, in order, at most `batchMax` of them. */
export interface RecordBatch {
  topic: string;
  partition: number;
  records: readonly ReceivedRecord[];
}

export interface BatchSignals {
  /** Aborted when the subscription stops or has lost the partition: finish the work in hand, begin nothing new, reject. */
  readonly signal: AbortSignal;
  /** Call it now and then in long work, so that the group does not give the partition to another. Rejects when it already has. */
  keepAlive(): Promise<void>;
}

/** Resolves when every record is handled for good; only then the position moves on. A rejection means: deliver again. */
export type BatchHandler = (batch: RecordBatch, signals: BatchSignals) => Promise<void>;

/** The bus will never take these records, however often they are offered: one of them, at least, is too large or malformed. */
export class UnpublishableError extends Error {
  constructor(
    /** The bus's own name of the fault; no data. */
    readonly reason: string,
  ) {
    super(`The bus will never take these records: ${reason}.`);
    this.name = 'UnpublishableError';
  }
}

export interface Publisher {
  /**
   * Resolves when the bus has every record durably, in this order per key. Rejects otherwise, and then any part of them may be there:
   * the caller publishes the same records again, in the same order, until it succeeds. With an UnpublishableError it never will.
   */
  publish(records: readonly TransportRecord[]): Promise<void>;
  close(): Promise<void>;
}

export interface Subscription {
  /** Waits for the batch in hand, then leaves the group. */
  stop(): Promise<void>;
}

export interface GroupLag {
  topic: string;
  partition: number;
  /** Messages that the group has not yet handled. */
  messages: number;
}

/**
 * The bus. At-least-once; order per key; consumer groups whose members share the partitions; a new group starts from the beginning.
 * Both transports pass the suite in `transport.suite.ts`: what one promises, the other promises too.
 */
export interface Transport {
  publisher(): Publisher;
  subscribe(options: { group: string; topics: readonly string[]; batchMax: number }, handler: BatchHandler): Promise<Subscription>;
  /** Creates the topics that are missing; never changes existing ones, since keys would move to other partitions. */
  ensureTopics(topics: readonly string[], options: { partitions: number }): Promise<void>;
  lag(group: string): Promise<GroupLag[]>;
  /** Only whoever created the transport closes it. */
  close(): Promise<void>;
}
