import { areaLevel, communityOf } from '@linli/areas';
import { areaKinds, type AreaKind } from '@linli/contracts';
import { EventsError } from '../../events.errors.js';

export { areaKinds, type AreaKind } from '@linli/contracts';

/** WGS-84. */
export interface Centre {
  readonly latitude: number;
  readonly longitude: number;
}

/** What is known of an area (区划). */
export interface AreaFacts {
  readonly name: string;
  readonly kind: AreaKind;
  /** Of a compound: 商品房, 老旧, …, as the city lists them. */
  readonly compoundType: string | null;
  readonly households: number | null;
  /** The unit that manages the property. */
  readonly propertyUnit: string | null;
  readonly partyBranch: string | null;
  readonly centre: Centre | null;
  /** False once it is given up, such as by two communities becoming one. */
  readonly isActive: boolean;
}

/** An area of the registry. */
export interface Area extends AreaFacts {
  readonly areaCode: string;
  readonly version: number;
  readonly changedAt: Date;
}

/** A type of compounds (小区类型), which a city may add to. */
export interface CompoundType {
  readonly code: string;
  readonly name: string;
}

/** Kinds that an area of this code may be of: digits say which, below a community the city does. */
export function kindsOf(areaCode: string): readonly AreaKind[] {
  const level = areaLevel(areaCode);
  return areaKinds.filter((kind) => (level === 'local' ? kind === 'compound' || kind === 'grid' || kind === 'building' : kind === level));
}

/** The area as it is registered or changed to. Throws `events.area-kind-unfit`, and `events.compound-type-unfit` for what is no compound. */
export function registeredArea(before: Area | null, areaCode: string, facts: AreaFacts, now: Date): Area {
  const kinds = kindsOf(areaCode);
  if (!kinds.includes(facts.kind))
    throw new EventsError('events.area-kind-unfit', { areaCode, kinds: kinds.join(', ') }, { pointer: '/kind' });
  if (facts.compoundType !== null && facts.kind !== 'compound')
    throw new EventsError('events.compound-type-unfit', { areaCode }, { pointer: '/compoundType' });
  return { ...facts, areaCode, version: (before?.version ?? 0) + 1, changedAt: now };
}

const plainFacts = [
  'name',
  'kind',
  'compoundType',
  'households',
  'propertyUnit',
  'partyBranch',
  'isActive',
] as const satisfies readonly (keyof AreaFacts)[];

/** Whether both say just the same of an area. */
export function isSame(before: AreaFacts, after: AreaFacts): boolean {
  const sameCentre = before.centre?.latitude === after.centre?.latitude && before.centre?.longitude === after.centre?.longitude;
  return sameCentre && plainFacts.every((field) => before[field] === after[field]);
}

/** The codes below a registered community that the registry does not know, or knows to be given up. */
export function unknownAreas(codes: readonly string[], registered: ReadonlyMap<string, boolean>): string[] {
  return codes.filter((code) => {
    const community = communityOf(code);
    return community !== null && registered.has(community) && registered.get(code) !== true;
  });
}

export const areaUnknown = (areaCode: string): EventsError =>
  new EventsError('events.area-unknown', { areaCode }, { pointer: '/areaCode' });
