import type { Repair } from '@linli/service-defaults';
import { MoreThan } from 'typeorm';
import { PartyEntity } from '../disputes/persistence/party.entity.js';
import { phoneHash } from '../disputes/persistence/party-row.js';

const batchRows = 500;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Phones were hashed by their digits, so that one number written in two ways was two people: now by their one form. */
export const rehashPartyPhones: Repair = {
  name: '1763900000000-rehash-party-phones',
  async run(manager, cipher) {
    for (let after = beforeAll; ;) {
      const rows = await manager.find(PartyEntity, { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: batchRows });
      for (const { id, disputeId, phoneSealed, phoneHash: stored } of rows) {
        const hash = phoneSealed === null ? null : phoneHash(cipher.open(phoneSealed, disputeId), cipher);
        if (hash !== stored) await manager.update(PartyEntity, { id }, { phoneHash: hash });
      }
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  },
};
