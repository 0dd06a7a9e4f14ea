import type { IncidentAction, IncidentState } from './transitions.js';

/** What stands in a timeline without being a move. */
export const timelineNotes = { report: '上报', note: '备注', reveal: '查看上报人信息', 'follow-up': '回访', follow: '随主件' } as const;
export type TimelineNote = keyof typeof timelineNotes;

/** Who did what when to an incident, without personal data. */
export interface TimelineEntry {
  readonly incidentId: string;
  readonly id: string;
  readonly action: IncidentAction | TimelineNote;
  readonly fromState: IncidentState | null;
  readonly toState: IncidentState;
  readonly actor: string;
  readonly actorName: string | null;
  readonly clientId: string;
  readonly reason: string | null;
  /** The rule that decided, where no person did. */
  readonly rule: string | null;
  readonly at: Date;
}
