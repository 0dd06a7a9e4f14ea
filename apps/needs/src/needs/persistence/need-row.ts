import type { PersonalDataCipher } from '@linli/personal-data';
import { needClasses, type Need, type NeedClass } from '../domain/need.js';
import type { NeedEntity } from './need.entity.js';

/** Seals what is personal. The need's id is bound to each sealed value, so a value moved to another row does not open. */
export function toNeedRow(need: Need, cipher: PersonalDataCipher): Omit<NeedEntity, 'originalSealed'> {
  const { resident, ...plain } = need;
  return {
    ...plain,
    classRank: rankOf(need.class),
    residentNameSealed: resident ? cipher.seal(resident.name, need.id) : null,
    residentPhoneSealed: resident?.phone ? cipher.seal(resident.phone, need.id) : null,
    residentPhoneHash: resident?.phone ? cipher.hash(resident.phone.normalize('NFKC').replace(/\D/g, '')) : null,
  };
}

/** Place of a class in every queue: urgent first. */
export const rankOf = (needClass: NeedClass): number => needClasses.indexOf(needClass);

export function toNeed(row: NeedEntity, cipher: PersonalDataCipher): Need {
  const { residentNameSealed, residentPhoneSealed, residentPhoneHash: _hash, originalSealed: _original, classRank: _rank, ...plain } = row;
  const resident = residentNameSealed
    ? { name: cipher.open(residentNameSealed, row.id), phone: residentPhoneSealed ? cipher.open(residentPhoneSealed, row.id) : null }
    : null;
  return { ...plain, resident };
}
