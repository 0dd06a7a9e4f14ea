import type { PersonalDataCipher } from '@linli/personal-data';
import type { Unit } from '../domain/unit.js';
import type { UnitEntity } from './unit.entity.js';

/** The only place that seals and opens whom to reach at a unit. */
export function toUnitRow({ contact, ...plain }: Unit, cipher: PersonalDataCipher): UnitEntity {
  const sealed = (text: string | null | undefined) => (text ? cipher.seal(text, plain.id) : null);
  return { ...plain, contactNameSealed: sealed(contact?.name), contactPhoneSealed: sealed(contact?.phone) };
}

export function toUnit({ contactNameSealed, contactPhoneSealed, ...plain }: UnitEntity, cipher: PersonalDataCipher): Unit {
  const opened = (sealed: string | null) => (sealed === null ? null : cipher.open(sealed, plain.id));
  const contact = { name: opened(contactNameSealed), phone: opened(contactPhoneSealed) };
  return { ...plain, contact: contact.name === null && contact.phone === null ? null : contact };
}
