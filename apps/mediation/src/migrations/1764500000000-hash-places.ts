import type { Repair } from '@linli/service-defaults';
import { MoreThan } from 'typeorm';
import { DisputeEntity } from '../disputes/persistence/dispute.entity.js';
import { placeHash } from '../disputes/persistence/dispute-row.js';

const batchRows = 500;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Places were compared by their words, which told whoever read the table where a quarrel was: now by their keyed hash. */
export const hashPlaces: Repair = {
  name: '1764500000000-hash-places',
  async run(manager, cipher) {
    for (let after = beforeAll; ;) {
      const rows = await manager.find(DisputeEntity, {
        select: { id: true, place: true },
        where: { id: MoreThan(after) },
        order: { id: 'ASC' },
        take: batchRows,
      });
      for (const { id, place } of rows) await manager.update(DisputeEntity, { id }, { placeKey: placeHash(place, cipher) });
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  },
};
