/** Everything has a limit with a name and a unit. Specs override some to be quick; services keep these. */
export interface MessagingLimits {
  /** Size of one message's data as JSON. */
  outboxPayloadBytesMax: number;
  /** Rows that the relay publishes with one call. */
  relayBatchMessagesMax: number;
  /** Sum of the bodies of one call; below Kafka's `message.max.bytes`, which bounds a whole record batch. */
  relayBatchBytesMax: number;
  /** How long the holder of the relay's lock may be silent before another replica takes it. */
  relayLeaseMsMax: number;
  /** How often the relay looks at the outbox without being woken. */
  relayPollMs: number;
  /** The longest wait before the relay tries an absent bus again. */
  relayRetryDelayMsMax: number;
  /** Messages of one partition, or of one waiting key, handled in one transaction. Below 64, so that PostgreSQL keeps the savepoints in its cache. */
  consumerBatchMessagesMax: number;
  /** How often a failing message is tried before it becomes a dead letter. */
  handlingAttemptsMax: number;
  /** The same for a message whose very values the database refuses. */
  dataFaultAttemptsMax: number;
  /** How long a handler waits for a lock before its message is set aside: the others of the partition wait with it. */
  handlerLockWaitMsMax: number;
  /** Messages of one group that wait to be tried again; with more, the group stands still. */
  waitingMessagesMax: number;
  /** Keys whose waiting messages one process tries at once. */
  waitingKeysSideBySideMax: number;
  /** How often waiting messages are looked for without being woken. */
  waitingPollMs: number;
  /** Between the attempts at a message, growing from one to the other. */
  retryDelayMsMin: number;
  retryDelayMsMax: number;
  /** How long stopping waits for the work in hand. */
  stopMsMax: number;
}

export const messagingLimits: Readonly<MessagingLimits> = {
  outboxPayloadBytesMax: 262_144,
  relayBatchMessagesMax: 500,
  relayBatchBytesMax: 786_432,
  relayLeaseMsMax: 20_000,
  relayPollMs: 500,
  relayRetryDelayMsMax: 5_000,
  consumerBatchMessagesMax: 50,
  handlingAttemptsMax: 8,
  dataFaultAttemptsMax: 2,
  handlerLockWaitMsMax: 250,
  waitingMessagesMax: 10_000,
  waitingKeysSideBySideMax: 4,
  waitingPollMs: 1_000,
  retryDelayMsMin: 200,
  retryDelayMsMax: 15_000,
  stopMsMax: 10_000,
};

/** Length of a message's key and id, in characters. */
export const keyCharactersMax = 255;
