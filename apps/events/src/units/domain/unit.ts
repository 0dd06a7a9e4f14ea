import { isWithin, narrowAreas } from '@linli/areas';
import type { UnitKind } from '@linli/contracts';
import { EventsError } from '../../events.errors.js';

export { unitKinds, type UnitKind } from '@linli/contracts';

/** A unit that works everywhere, as those that are shipped do. */
export const everywhere = '';

/** Whom to reach at a unit, in the clear; sealed wherever it is kept. */
export interface Contact {
  readonly name: string | null;
  readonly phone: string | null;
}

/** Somebody of a unit, known by a work name (王师傅). */
export interface StaffMember {
  readonly id: string;
  readonly name: string;
}

/** Days of office of a committee, both included, as YYYY-MM-DD. */
export interface Term {
  readonly from: string;
  readonly to: string;
}

export interface UnitFacts {
  readonly name: string;
  readonly kind: UnitKind;
  /** Prefixes of the areas that it works in. */
  readonly areas: readonly string[];
  readonly contact: Contact | null;
  readonly staff: readonly StaffMember[];
  /** Of an owners' committee (业委会) or a property committee (物管会). */
  readonly term: Term | null;
  readonly isActive: boolean;
}

/** A unit that incidents are dispatched to (承办单位). */
export interface Unit extends UnitFacts {
  readonly id: string;
  readonly version: number;
  readonly changedAt: Date;
}

const isCommittee = (kind: UnitKind): boolean => kind === 'owners-committee' || kind === 'property-committee';

/** The unit as it is registered or changed to. Throws `events.term-unfit`: a term is a committee's, and ends after it begins. */
export function registeredUnit(before: Unit | null, id: string, facts: UnitFacts, now: Date): Unit {
  const { kind, term } = facts;
  if (term !== null && (!isCommittee(kind) || term.to <= term.from)) throw new EventsError('events.term-unfit', {}, { pointer: '/term' });
  return { ...facts, id, version: (before?.version ?? 0) + 1, changedAt: now };
}

/** Whether the unit works at the place. */
export const worksAt = ({ areas, isActive }: Pick<Unit, 'areas' | 'isActive'>, areaCode: string): boolean =>
  isActive && areas.some((area) => area === everywhere || isWithin(areaCode, area));

/** Whether the unit works somewhere in the areas. */
export const worksWithin = ({ areas }: Pick<Unit, 'areas'>, seen: readonly string[]): boolean =>
  areas.some((area) => area === everywhere || narrowAreas(seen, area).length > 0);
