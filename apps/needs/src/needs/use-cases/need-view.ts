import { maskName, maskPhone } from '@linli/personal-data';
import type { Need } from '../domain/need.js';

/** A need as answers show it: the resident is masked. */
export function presentNeed(need: Need): Need {
  const { resident } = need;
  return { ...need, resident: resident && { name: maskName(resident.name), phone: resident.phone && maskPhone(resident.phone) } };
}
