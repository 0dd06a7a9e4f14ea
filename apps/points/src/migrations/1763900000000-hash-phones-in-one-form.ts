import type { Repair } from '@linli/service-defaults';
import type { PersonalDataCipher } from '@linli/personal-data';
import type { EntityManager } from 'typeorm';
import { VolunteerEntity } from '../volunteers/persistence/volunteer.entity.js';
import { recordedVolunteer, toVolunteer, toVolunteerRow } from '../volunteers/persistence/volunteer-row.js';

const rowsMax = 500;

/**
 * Volunteers' phones were hashed in the form of this service alone, so that nobody else's hash of the same phone was the same, and their skills and
 * references were kept as they came.
 */
export const hashPhonesInOneForm: Repair = {
  name: '1763900000000-hash-phones-in-one-form',

  async run(manager, cipher) {
    let after = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const rows = await volunteersAfter(manager, after);
      for (const row of rows) await manager.update(VolunteerEntity, { id: row.id }, repaired(row, cipher));
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  },
};

const volunteersAfter = (manager: EntityManager, after: string): Promise<VolunteerEntity[]> =>
  manager.createQueryBuilder(VolunteerEntity, 'v').where('v.id > :after', { after }).orderBy('v.id').limit(rowsMax).getMany();

function repaired(row: VolunteerEntity, cipher: PersonalDataCipher): Partial<VolunteerEntity> {
  const { phoneHash, contentHash, skills, externalRef } = toVolunteerRow(recordedVolunteer(toVolunteer(row, cipher), cipher), cipher);
  return { phoneHash, contentHash, skills, externalRef };
}
