import { MessageOutboxes, OutboxWake } from '@linli/messaging';
import type { Repair } from '@linli/service-defaults';
import { ownContext } from '@linli/unit-of-work';
import { MoreThan } from 'typeorm';
import { messagesOf } from '../clients/domain/client-messages.js';
import { toClient } from '../clients/persistence/client-row.js';
import { ClientEntity } from '../clients/persistence/client.entity.js';

const batchRows = 500;

/** Clients that were registered before anybody was told of them. Hearing one again changes nothing. */
export const sayClients: Repair = {
  name: '1764500000000-say-clients',
  async run(manager) {
    const outbox = new MessageOutboxes(new OutboxWake()).open(manager, ownContext('identity', 'repair'), new Date());
    for (let after = ''; ;) {
      const rows = await manager.find(ClientEntity, { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: batchRows });
      for (const row of rows) for (const { contract, message } of messagesOf(toClient(row))) await outbox.add(contract, message);
      await outbox.flush();
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  },
};
