import { isWithin } from '@linli/areas';
import type { DutyKind } from '@linli/contracts';
import { shanghaiDay } from '@linli/work-calendar';
import { EventsError } from '../../events.errors.js';

export { dutyKinds, type DutyKind } from '@linli/contracts';

/** Somebody at work, known by a work name (王师傅). */
export interface DutyPerson {
  readonly id: string;
  readonly name: string | null;
}

/** For what and when somebody is on duty; days are YYYY-MM-DD in Shanghai, both ends included. */
export interface DutyFacts {
  /** The grid, compound or community; with a unit, the part of its areas that the duty is for. */
  readonly areaCode: string;
  readonly unit: string | null;
  readonly kind: DutyKind;
  readonly person: DutyPerson;
  /** B 角: has it while the person is away. */
  readonly deputy: DutyPerson | null;
  /** 1 is Monday; empty for every day. */
  readonly weekdays: readonly number[];
  readonly from: string;
  readonly to: string | null;
}

/** A line of the duty roster (值班表). */
export interface Duty extends DutyFacts {
  readonly id: string;
  readonly version: number;
  readonly changedAt: Date;
}

/** Days on which somebody is away from the duties in an area and below it. */
export interface Absence {
  readonly id: string;
  readonly areaCode: string;
  readonly personId: string;
  readonly from: string;
  readonly to: string;
}

export interface OnDuty {
  readonly duty: Duty;
  /** Who answers; null where the person is away and has no deputy, or both are. */
  readonly person: DutyPerson | null;
  readonly isDeputy: boolean;
}

/** The duty as it is entered. Throws `events.duty-reversed`, `events.duty-deputy-same` and `events.duty-overlaps` with another one of the same subject. */
export function enteredDuty(id: string, facts: DutyFacts, others: readonly Duty[], now: Date): Duty {
  if (facts.to !== null && facts.to < facts.from) throw new EventsError('events.duty-reversed', {}, { pointer: '/to' });
  if (facts.deputy?.id === facts.person.id) throw new EventsError('events.duty-deputy-same', {}, { pointer: '/deputy' });
  const weekdays = [...new Set(facts.weekdays)].sort((a, b) => a - b);
  const duty = { ...facts, weekdays, id, version: 1, changedAt: now };
  const other = others.find((one) => overlaps(one, duty));
  if (other) throw new EventsError('events.duty-overlaps', { id: other.id });
  return duty;
}

/** The duty with another last day. Throws `events.duty-reversed` for one before its first, and `events.duty-ended` for one that it had before. */
export function endedDuty(duty: Duty, to: string, now: Date): Duty {
  if (to < duty.from) throw new EventsError('events.duty-reversed', {}, { pointer: '/to' });
  if (duty.to !== null && to >= duty.to) throw new EventsError('events.duty-ended', { to: duty.to }, { pointer: '/to' });
  return { ...duty, to, version: duty.version + 1, changedAt: now };
}

/** Two people cannot answer for the same at the same time. */
function overlaps(one: Duty, other: Duty): boolean {
  const isSameSubject = one.areaCode === other.areaCode && one.unit === other.unit && one.kind === other.kind;
  const daysMeet = one.from <= (other.to ?? last) && other.from <= (one.to ?? last);
  const weekdaysMeet = one.weekdays.length === 0 || other.weekdays.length === 0 || one.weekdays.some((day) => other.weekdays.includes(day));
  return isSameSubject && daysMeet && weekdaysMeet;
}

const last = '9999-12-31';

/** The day of the week in Shanghai, 1 is Monday. */
const weekdayOf = (day: string): number => ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** Who is on duty at that time, of these duties; deputies where people are away. */
export function onDutyAt(duties: readonly Duty[], absences: readonly Absence[], at: Date): OnDuty[] {
  const day = shanghaiDay(at);
  const weekday = weekdayOf(day);
  const isAway = (duty: Duty, { id }: DutyPerson) =>
    absences.some(({ areaCode, personId, from, to }) => personId === id && isWithin(duty.areaCode, areaCode) && from <= day && day <= to);
  return duties
    .filter(({ from, to, weekdays }) => from <= day && day <= (to ?? last) && (weekdays.length === 0 || weekdays.includes(weekday)))
    .map((duty) => {
      if (!isAway(duty, duty.person)) return { duty, person: duty.person, isDeputy: false };
      const { deputy } = duty;
      return { duty, person: deputy && !isAway(duty, deputy) ? deputy : null, isDeputy: deputy !== null };
    });
}

/** Of those on duty, who answers for the place: the nearest area first. */
export function answering(onDuty: readonly OnDuty[], areaCode: string): DutyPerson | null {
  const fit = onDuty.filter(({ duty, person }) => person && duty.kind === 'answering' && isWithin(areaCode, duty.areaCode));
  return fit.sort((a, b) => b.duty.areaCode.length - a.duty.areaCode.length)[0]?.person ?? null;
}
