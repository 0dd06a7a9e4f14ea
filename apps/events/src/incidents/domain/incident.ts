import { compactDay, type Rest } from '@linli/work-calendar';
import { incidentTransitions, type IncidentState } from './transitions.js';

export const incidentSources = [
  'hotline',
  'resident-report',
  'grid-patrol',
  'home-visit',
  'device-alarm',
  'joint-inspection',
  'online-opinion',
  'transfer',
] as const;
export type IncidentSource = (typeof incidentSources)[number];

/** 咨询 求助 投诉 举报 建议 */
export const appealTypes = ['consultation', 'help', 'complaint', 'report', 'suggestion'] as const;
export type AppealType = (typeof appealTypes)[number];

/** Classes of refusal; the caller is told which one, and the reason. */
export const refusalClasses = ['other-procedure', 'nothing-new', 'secret-or-private', 'beyond-duty', 'unlawful'] as const;
export type RefusalClass = (typeof refusalClasses)[number];

/** The gravest first. Each has a time to resolve an incident by, which a city may set (table time_limits). */
export const grades = ['urgent', 'daily-supply', 'general', 'complex'] as const;
export type Grade = (typeof grades)[number];

/** WGS-84 */
export interface Coordinates {
  readonly latitude: number;
  readonly longitude: number;
}

/** Who reported, in the clear; sealed wherever it is kept. */
export interface Reporter {
  readonly name: string | null;
  readonly phone: string | null;
}

/** Who handles it within a unit, known by a work name (王师傅). */
export interface Handler {
  readonly id: string;
  readonly name: string | null;
}

/** What a report says, from whichever door it comes. */
export interface IncidentReport {
  readonly areaCode: string;
  readonly place: string | null;
  readonly coordinates: Coordinates | null;
  readonly source: IncidentSource;
  readonly appealType: AppealType;
  /** What the sender called the category; the code is found at triage. */
  readonly categoryGiven: string | null;
  readonly subject: string;
  readonly content: string;
  readonly urgency: string | null;
  readonly reporter: Reporter | null;
  /** The ticket it came from, where another system pushed it. */
  readonly ticket: { readonly system: string; readonly externalNo: string } | null;
  readonly reportedAt: Date;
}

/** An incident (事件): what was reported, and what has become of it. Its texts hold no personal data. */
export interface Incident extends IncidentReport {
  readonly id: string;
  readonly number: string;
  readonly state: IncidentState;
  readonly version: number;
  readonly categoryCode: string | null;
  readonly unit: string | null;
  readonly assisting: readonly string[];
  readonly handler: Handler | null;
  readonly grade: Grade | null;
  readonly firstDispatchedAt: Date | null;
  readonly dispatchedAt: Date | null;
  /** When it was sent back last to be done again: a clock of its own runs from then. */
  readonly redoneAt: Date | null;
  /** What the clock that runs has rested, in order. */
  readonly rests: readonly Rest[];
  readonly dueAt: Date | null;
  /** A return of this dispatch was refused: its unit may not return it any more. */
  readonly designated: boolean;
  readonly suspendedAt: Date | null;
  readonly suspendedUntil: Date | null;
  readonly result: string | null;
  readonly proofs: readonly string[];
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly redoCount: number;
  readonly refusal: RefusalClass | null;
  readonly masterId: string | null;
  readonly receivedAt: Date;
  readonly updatedAt: Date;
}

/** What is true of every incident before anybody has looked at it; the database puts just that where nothing is said. */
export const untouched = {
  categoryCode: null,
  unit: null,
  assisting: [],
  handler: null,
  grade: null,
  firstDispatchedAt: null,
  dispatchedAt: null,
  redoneAt: null,
  rests: [],
  dueAt: null,
  designated: false,
  suspendedAt: null,
  suspendedUntil: null,
  result: null,
  proofs: [],
  resolvedAt: null,
  closedAt: null,
  redoCount: 0,
  refusal: null,
  masterId: null,
} as const satisfies Partial<Incident>;

/** An incident of which only the report is known. */
export type NewIncident = Omit<Incident, keyof typeof untouched>;

/** Fields that are no free text: ids, codes and closed words, and the reporter, who is sealed. Whatever is not named here is cleaned. */
export const verbatimFields = [
  'id',
  'number',
  'areaCode',
  'source',
  'appealType',
  'reporter',
  'ticket',
  'state',
  'categoryCode',
  'unit',
  'grade',
  'refusal',
  'masterId',
] as const satisfies readonly (keyof Incident)[];

/** 投诉 and 举报: what they say tells who said it, so it is for those only who handle the incident. */
export const protectsInformant = ({ appealType }: Pick<Incident, 'appealType'>): boolean =>
  appealType === 'complaint' || appealType === 'report';

/** Names that no text of the incident may hold. */
export const namesOf = ({ reporter }: Pick<Incident, 'reporter'>): string[] => (reporter?.name ? [reporter.name] : []);

/** What a report becomes when it is taken in. `running` is its running number. */
export function newIncident(report: IncidentReport, { id, running, now }: { id: string; running: number; now: Date }): NewIncident {
  const reporter = report.reporter?.name || report.reporter?.phone ? report.reporter : null;
  const number = incidentNumber(now, running);
  return { ...report, reporter, id, number, state: incidentTransitions.start, version: 1, receivedAt: now, updatedAt: now };
}

/** `SJ-20261122-000123`: the day in Asia/Shanghai, and a running number of at least six digits. */
const incidentNumber = (now: Date, running: number): string => `SJ-${compactDay(now)}-${String(running).padStart(6, '0')}`;
