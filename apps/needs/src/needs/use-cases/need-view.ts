import { maskName, maskPhone } from '@linli/personal-data';
import type { Need, Resident } from '../domain/need.js';

/** A need as answers show it: the resident is masked. */
export type NeedView = Omit<Need, 'resident'> & { readonly resident: Resident | null };

export function presentNeed(need: Need): NeedView {
  const { resident } = need;
  return { ...need, resident: resident && { name: maskName(resident.name), phone: resident.phone && maskPhone(resident.phone) } };
}
