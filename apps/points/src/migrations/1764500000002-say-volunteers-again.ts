import { volunteerRegisteredV1 } from '@linli/contracts';
import { MessageOutboxes, OutboxWake } from '@linli/messaging';
import type { Repair } from '@linli/service-defaults';
import { ownContext } from '@linli/unit-of-work';
import { MoreThan } from 'typeorm';
import { VolunteerEntity } from '../volunteers/persistence/volunteer.entity.js';

const batchRows = 500;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** A service that begins to listen now knows nobody whose registration the bus has forgotten. Whoever knows them already hears nothing new. */
export const sayVolunteersAgain: Repair = {
  name: '1764500000002-say-volunteers-again',
  async run(manager) {
    const outbox = new MessageOutboxes(new OutboxWake()).open(manager, ownContext('points', 'repair'), new Date());
    for (let after = beforeAll; ;) {
      const rows = await manager.find(VolunteerEntity, { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: batchRows });
      for (const { id: volunteerId, areaCode, version, registeredAt } of rows) {
        const data = { volunteerId, areaCode, registeredAt: registeredAt.toISOString() };
        await outbox.add(volunteerRegisteredV1, { key: volunteerId, version, data });
      }
      await outbox.flush();
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  },
};
