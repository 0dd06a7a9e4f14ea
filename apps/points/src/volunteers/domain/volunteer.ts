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

/** The key of the volunteer in the system that sent them: what makes an import safe to repeat. */
export interface ExternalRef {
  readonly system: string;
  readonly ref: string;
}

/** What decides whether a repeated registration says the same: order and repetition of skills do not matter. */
export function registrationContent({ name, phone, areaCode, skills }: Pick<Volunteer, 'name' | 'phone' | 'areaCode' | 'skills'>): string {
  return JSON.stringify([name, phone, areaCode, tidySkills(skills)]);
}

export function tidySkills(skills: readonly string[]): string[] {
  return [...new Set(skills.map((skill) => skill.trim()).filter(Boolean))].sort();
}
