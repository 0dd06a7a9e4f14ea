import { maskName, maskPhone } from '@linli/personal-data';
import type { Unit } from '../domain/unit.js';

/** A unit as answers show it: whom to reach there is masked. */
export function presentUnit(unit: Unit): Unit {
  const { contact } = unit;
  if (!contact) return unit;
  return { ...unit, contact: { name: contact.name && maskName(contact.name), phone: contact.phone && maskPhone(contact.phone) } };
}
