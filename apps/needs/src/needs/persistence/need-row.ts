import { normalPhone, type PersonalDataCipher } from '@linli/personal-data';
import { needClasses, type Need, type NeedClass, type Resident } from '../domain/need.js';
import type { NeedEntity } from './need.entity.js';

/**
 * The only place that seals, opens and hashes what is personal in a need. The need's id is bound to each sealed value, so a value moved to another row
 * does not open. `original` are the texts as given where they held personal data.
 */
export function toNeedRow(need: Need, original: string | null, cipher: PersonalDataCipher): NeedEntity {
  const { resident, ...plain } = need;
  return {
    ...plain,
    ...residentColumns(need.id, resident, cipher),
    classRank: rankOf(need.class),
    originalSealed: original === null ? null : cipher.seal(original, need.id),
  };
}

/** The columns in which a need differs from what it was. */
export function changedColumns(before: Need, after: Need, cipher: PersonalDataCipher): Partial<NeedEntity> {
  const changed = Object.entries(after).filter(([field, value]) => value !== before[field as keyof Need]);
  const { resident, ...plain } = Object.fromEntries(changed) as Partial<Need>;
  return {
    ...plain,
    ...(plain.class ? { classRank: rankOf(plain.class) } : {}),
    ...(resident === undefined ? {} : residentColumns(after.id, resident, cipher)),
  };
}

export function toNeed(row: NeedEntity, cipher: PersonalDataCipher): Need {
  const { residentNameSealed, residentPhoneSealed, residentPhoneHash: _hash, originalSealed: _original, classRank: _rank, ...plain } = row;
  const resident = residentNameSealed
    ? { name: cipher.open(residentNameSealed, row.id), phone: residentPhoneSealed ? cipher.open(residentPhoneSealed, row.id) : null }
    : null;
  return { ...plain, resident };
}

/** Place of a class in every queue: urgent first. */
export const rankOf = (needClass: NeedClass): number => needClasses.indexOf(needClass);

/** A hash that is the same for the same phone however it is written; null where nothing is known that could be searched by. */
export function phoneHash(phone: string | null, cipher: PersonalDataCipher): string | null {
  const normal = phone && normalPhone(phone);
  return normal ? cipher.hash(`phone:${normal}`) : null;
}

function residentColumns(id: string, resident: Resident | null, cipher: PersonalDataCipher) {
  return {
    residentNameSealed: resident ? cipher.seal(resident.name, id) : null,
    residentPhoneSealed: resident?.phone ? cipher.seal(resident.phone, id) : null,
    residentPhoneHash: phoneHash(resident?.phone ?? null, cipher),
  };
}
