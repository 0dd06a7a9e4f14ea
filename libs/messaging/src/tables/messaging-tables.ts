import { AddMessagingTables1700000000000 } from './1700000000000-add-messaging-tables.js';
import { AddWaitingMessages1764600000000 } from './1764600000000-add-waiting-messages.js';
import { AddParkedMessages1764600000001 } from './1764600000001-add-parked-messages.js';
import { DeadLetterEntity } from './dead-letter.entity.js';
import { InboxEntity } from './inbox.entity.js';
import { OutboxEntity } from './outbox.entity.js';
import { ParkedMessageEntity } from './parked-message.entity.js';
import { WaitingMessageEntity } from './waiting-message.entity.js';

/** To be listed in the data source of every service. */
export const messagingEntities = [OutboxEntity, InboxEntity, DeadLetterEntity, WaitingMessageEntity, ParkedMessageEntity];

/** To be listed first in the migrations of every service. */
export const messagingMigrations = [AddMessagingTables1700000000000, AddWaitingMessages1764600000000, AddParkedMessages1764600000001];
