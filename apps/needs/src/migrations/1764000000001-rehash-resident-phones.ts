import type { Repair } from '@linli/service-defaults';
import { phoneHash } from '../needs/persistence/need-row.js';

interface SealedPhone {
  id: string;
  resident_phone_sealed: string;
  resident_phone_hash: string | null;
}

const batchRows = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** Phones were hashed as they were written, so `+86` before a number made another person of it. The sealed number says what the hash must be. */
export const rehashResidentPhones: Repair = {
  name: '1764000000001-rehash-resident-phones',
  async run(manager, cipher) {
    for (let after: string | undefined = firstId; after !== undefined;) {
      const rows: SealedPhone[] = await manager.query(
        `SELECT id, resident_phone_sealed, resident_phone_hash FROM needs
         WHERE id > $1 AND resident_phone_sealed IS NOT NULL ORDER BY id LIMIT ${batchRows}`,
        [after],
      );
      for (const { id, resident_phone_sealed: sealed, resident_phone_hash: stored } of rows) {
        const hash = phoneHash(cipher.open(sealed, id), cipher);
        if (hash !== stored) await manager.query('UPDATE needs SET resident_phone_hash = $2 WHERE id = $1', [id, hash]);
      }
      after = rows.at(-1)?.id;
    }
  },
};
