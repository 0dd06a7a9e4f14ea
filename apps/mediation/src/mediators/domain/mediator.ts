import { disputeTypes } from '@linli/contracts';
import { MediationError } from '../../mediation.errors.js';

export const mediatorKinds = ['mediator', 'legal-adviser', 'counsellor', 'five-elders'] as const;
/** 调解员 法律顾问 心理咨询师 五老 */
export type MediatorKind = (typeof mediatorKinds)[number];

/** One of the pool. The name is a work name and is shown. `load` counts the open cases. */
export interface Mediator {
  id: string;
  name: string;
  kind: MediatorKind;
  specialties: string[];
  areas: string[];
  workloadCap: number;
  load: number;
  active: boolean;
  version: number;
  createdAt: Date;
}

/** Takes one more case, within the cap. */
export function withCase(mediator: Mediator): Mediator {
  if (!mediator.active) throw new MediationError('mediation.mediator-inactive', { id: mediator.id });
  if (mediator.load >= mediator.workloadCap) {
    throw new MediationError('mediation.mediator-over-cap', { id: mediator.id, load: mediator.load, cap: mediator.workloadCap });
  }
  return { ...mediator, load: mediator.load + 1, version: mediator.version + 1 };
}

export function withoutCase(mediator: Mediator): Mediator {
  return { ...mediator, load: Math.max(0, mediator.load - 1), version: mediator.version + 1 };
}

/** Specialties are types of disputes. */
export function checkSpecialties(specialties: readonly string[]): void {
  const index = specialties.findIndex((specialty) => !(disputeTypes as readonly string[]).includes(specialty));
  if (index < 0) return;
  throw new MediationError('mediation.specialty-unknown', { specialty: specialties[index] ?? '' }, { pointer: `/specialties/${index}` });
}
