import { PointsError } from '../../points.errors.js';

/** A person who serves (志愿者). Name and phone are personal data: sealed where they are kept, masked where they are shown. */
export interface Volunteer {
  readonly id: string;
  readonly version: number;
  readonly name: string;
  readonly phone: string;
  readonly areaCode: string;
  readonly skills: readonly string[];
  readonly externalRef: ExternalRef | null;
  readonly registeredAt: Date;
}

/** A volunteer as everybody may see them: name and phone are answered in no other form. */
export interface MaskedVolunteer extends Omit<Volunteer, 'name' | 'phone'> {
  readonly maskedName: string;
  readonly maskedPhone: string;
}

/** The key of the volunteer in the system that sent them: what makes an import safe to repeat. */
export interface ExternalRef {
  readonly system: string;
  readonly ref: string;
}

/** What a volunteer is registered with. */
export type Registration = Pick<Volunteer, 'name' | 'phone' | 'areaCode' | 'skills' | 'externalRef'>;

/** Below this many digits a number is a local one, and nothing says which city it belongs to. */
const wholePhoneDigitsMin = 9;

/**
 * A new volunteer. `normalPhone` is the phone in the form in which it is compared: one phone names one volunteer, so it must be whole.
 * Throws `points.phone-invalid`.
 */
export function registerVolunteer(id: string, { name, skills, ...given }: Registration, normalPhone: string | null, now: Date): Volunteer {
  if (normalPhone === null || normalPhone.length < wholePhoneDigitsMin) {
    throw new PointsError('points.phone-invalid', {}, { pointer: '/phone' });
  }
  return { ...given, id, version: 1, name: name.trim(), skills: tidySkills(skills), registeredAt: now };
}

/** What decides whether a repeated registration says the same; `phone` in the form in which it is compared. */
export function registrationContent({ name, phone, areaCode, skills }: Pick<Volunteer, 'name' | 'phone' | 'areaCode' | 'skills'>): string {
  return JSON.stringify([name, phone, areaCode, skills]);
}

/** Order and repetition of skills do not matter. */
export function tidySkills(skills: readonly string[]): string[] {
  return [...new Set(skills.map((skill) => skill.trim()).filter(Boolean))].sort();
}
