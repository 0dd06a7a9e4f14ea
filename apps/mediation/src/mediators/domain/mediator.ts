import { narrowAreas } from '@linli/areas';
import { disputeTypes } from '@linli/contracts';
import { MediationError } from '../../mediation.errors.js';

/** 调解员 法律顾问 心理咨询师 五老 */
export const mediatorKinds = ['mediator', 'legal-adviser', 'counsellor', 'five-elders'] as const;
export type MediatorKind = (typeof mediatorKinds)[number];

/** One of the pool. The name is a work name and is shown. `load` counts the open cases. */
export interface Mediator {
  readonly id: string;
  readonly name: string;
  readonly kind: MediatorKind;
  readonly specialties: readonly string[];
  readonly areas: readonly string[];
  readonly workloadCap: number;
  readonly load: number;
  readonly active: boolean;
  readonly version: number;
  readonly createdAt: Date;
}

export type MediatorRegistration = Pick<Mediator, 'name' | 'kind' | 'specialties' | 'areas' | 'workloadCap'>;

/** Somebody new in the pool, free and active. Specialties are types of disputes. */
export function registeredMediator(registration: MediatorRegistration, id: string, now: Date): Mediator {
  const { specialties } = registration;
  const index = specialties.findIndex((specialty) => !(disputeTypes as readonly string[]).includes(specialty));
  const unknown = specialties[index];
  if (unknown !== undefined) {
    throw new MediationError('mediation.specialty-unknown', { specialty: unknown }, { pointer: `/specialties/${index}` });
  }
  return { ...registration, id, load: 0, active: true, version: 1, createdAt: now };
}

/** Takes one more case, within the cap. */
export function withCase(mediator: Mediator): Mediator {
  const { id, load, workloadCap } = mediator;
  if (!mediator.active) throw new MediationError('mediation.mediator-inactive', { id });
  if (load >= workloadCap) throw new MediationError('mediation.mediator-over-cap', { id, load, cap: workloadCap });
  return { ...mediator, load: load + 1, version: mediator.version + 1 };
}

export function withoutCase(mediator: Mediator): Mediator {
  return { ...mediator, load: Math.max(0, mediator.load - 1), version: mediator.version + 1 };
}

/** Whether the mediator serves some place of the given areas, which may be wider or narrower than the mediator's own. */
export const serves = (mediator: Pick<Mediator, 'areas'>, areas: readonly string[]): boolean =>
  mediator.areas.some((area) => narrowAreas(areas, area).length > 0);
