import type { Grade } from './grade.js';
import type { IncidentState } from './incident-state.js';

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

/** What rules may ask of an incident. Personal data is not part of it. */
export interface Incident {
  readonly id: string;
  readonly number: string;
  readonly areaCode: string;
  readonly state: IncidentState;
  readonly version: number;
  readonly categoryCode: string | null;
  readonly unit: string | null;
  readonly assisting: string[];
  readonly handlerId: string | null;
  readonly handlerName: string | null;
  readonly grade: Grade | null;
  readonly firstDispatchedAt: Date | null;
  readonly dispatchedAt: Date | null;
  readonly dueAt: Date | null;
  /** Named again after a return was refused: may not be returned any more. */
  readonly designated: boolean;
  readonly suspendedAt: Date | null;
  readonly suspendedUntil: Date | null;
  readonly result: string | null;
  readonly resolvedAt: Date | null;
  readonly closedAt: Date | null;
  readonly redoCount: number;
  readonly refusal: RefusalClass | null;
  readonly masterId: string | null;
}
