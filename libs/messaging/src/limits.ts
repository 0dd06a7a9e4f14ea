/** Everything has a limit with a name and a unit. Specs override some to be quick; services keep these. */
export interface MessagingLimits {
  /** Size of one message's data as JSON. */
  outboxPayloadBytesMax: number;
  /** Rows that the relay publishes with one call. */
  relayBatchMessagesMax: number;
  /** Sum of the bodies of one call; below Kafka's `message.max.bytes`, which bounds a whole record batch. */
  relayBatchBytesMax: number;
  /** How often the relay looks at the outbox without being woken. */
  relayPollMs: number;
  /** The longest wait before the relay tries an absent bus again. */
  relayRetryDelayMsMax: number;
  /** Messages of one partition handled in one transaction. Below 64, so that PostgreSQL keeps the savepoints in its cache. */
  consumerBatchMessagesMax: number;
  /** How often a failing message is tried before it becomes a dead letter. */
  handlingAttemptsMax: number;
  retryDelayMsMin: number;
  retryDelayMsMax: number;
  /** How long stopping waits for the work in hand. */
  stopMsMax: number;
}

export const messagingLimits: Readonly<MessagingLimits> = {
  outboxPayloadBytesMax: 262_144,
  relayBatchMessagesMax: 500,
  relayBatchBytesMax: 786_432,
  relayPollMs: 500,
  relayRetryDelayMsMax: 5_000,
  consumerBatchMessagesMax: 50,
  handlingAttemptsMax: 8,
  retryDelayMsMin: 200,
  retryDelayMsMax: 15_000,
  stopMsMax: 10_000,
};

/** Length of a message's key and id, in characters. */
export const keyCharactersMax = 255;
