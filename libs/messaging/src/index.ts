export { poolSettings, sessionSettings } from './database/sessions.js';
export { type Decoded, decodeRecord, toRecord } from './transport/cloud-event.js';
export { Consumes, consumptionsOf, type Consumption, type MessageHandler } from './inbox/consumes.js';
export { createTransport, type TransportOptions } from './transport/create-transport.js';
export { type DeadLetter, deadLetterTopic, listDeadLetters, redriveDeadLetter } from './dead-letters/dead-letters.js';
export { deadLettersCommand } from './dead-letters/dead-letters.command.js';
export { waitingMessagesCommand } from './waiting-messages/waiting-messages.command.js';
export { type MessagingLimits, messagingLimits } from './limits.js';
export type { Message } from './message.js';
export { MessagingGauges, type OutboxGauge } from './messaging-gauges.js';
export { MESSAGING_OPTIONS, MESSAGING_TRANSPORT, MessagingModule, type MessagingOptions } from './messaging.module.js';
export { partitionsPerTopic } from './messaging-runtime.js';
export { MessageOutboxes } from './outbox/message-outboxes.js';
export { TransactionOutbox } from './outbox/outbox.js';
export { parkedMessagesCommand } from './outbox/parked-messages.js';
export { outboxColumns, outboxRow, type OutboxRow } from './outbox/outbox-row.js';
export { OutboxWake } from './outbox/outbox-wake.js';
export { DeadLetterEntity } from './tables/dead-letter.entity.js';
export { InboxEntity } from './tables/inbox.entity.js';
export { messagingEntities, messagingMigrations } from './tables/messaging-tables.js';
export { OutboxEntity } from './tables/outbox.entity.js';
export type {
  BatchHandler,
  BatchSignals,
  GroupLag,
  Publisher,
  ReceivedRecord,
  RecordBatch,
  Subscription,
  Transport,
  TransportRecord,
} from './transport/transport.js';
