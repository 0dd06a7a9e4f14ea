import { maskName, maskPhone } from '@linli/personal-data';
import type { Volunteer } from '../domain/volunteer.js';

/** A volunteer as everybody may see them: name and phone leave the use cases in no other form. */
export interface MaskedVolunteer extends Omit<Volunteer, 'name' | 'phone'> {
  readonly maskedName: string;
  readonly maskedPhone: string;
}

export function maskVolunteer({ name, phone, ...rest }: Volunteer): MaskedVolunteer {
  return { ...rest, maskedName: maskName(name), maskedPhone: maskPhone(phone) };
}
