import { normalPhone, type PersonalDataCipher } from '@linli/personal-data';
import type { Party } from '../domain/dispute.js';
import type { PartyEntity } from './party.entity.js';

/** Name and phone open only together with this dispute. */
export function toPartyRow(party: Party, disputeId: string, cipher: PersonalDataCipher): PartyEntity {
  const { name, phone, ...plain } = party;
  return {
    ...plain,
    disputeId,
    nameSealed: cipher.seal(name, disputeId),
    nameHash: nameHash(name, cipher),
    phoneSealed: phone === null ? null : cipher.seal(phone, disputeId),
    phoneHash: phoneHash(phone, cipher),
  };
}

export function toParty(row: PartyEntity, cipher: PersonalDataCipher): Party {
  const { disputeId, nameSealed, nameHash: _name, phoneSealed, phoneHash: _phone, ...plain } = row;
  const phone = phoneSealed === null ? null : cipher.open(phoneSealed, disputeId);
  return { ...plain, name: cipher.open(nameSealed, disputeId), phone };
}

/** The same name written with other widths, spaces or letters' case is the same. */
export const nameHash = (name: string, cipher: PersonalDataCipher): string =>
  cipher.hash(`name:${name.normalize('NFKC').replace(/\s+/g, '').toLowerCase()}`);

/** Null where there is no phone, or what was given is none. */
export function phoneHash(phone: string | null, cipher: PersonalDataCipher): string | null {
  const normal = phone === null ? null : normalPhone(phone);
  return normal === null ? null : cipher.hash(`phone:${normal}`);
}
