import { clip } from '@linli/contracts';
import type { Label } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import type { Incident, IncidentReport } from '../../incidents/domain/incident.js';
import type { IncidentState } from '../../incidents/domain/transitions.js';

export const followUpChannels = ['phone', 'message', 'visit', 'online'] as const;
export type FollowUpChannel = (typeof followUpChannels)[number];

/** What the reporter answered when asked how it went (回访). */
export interface FollowUpAnswer {
  readonly channel: FollowUpChannel;
  readonly contacted: boolean;
  /** Whether the matter is resolved; null where the reporter was not reached. */
  readonly resolved: boolean | null;
  /** 1 to 5; null where nothing was said. */
  readonly satisfaction: number | null;
  readonly reasons: string | null;
}

export const followUpOutcomes = ['close', 'redo', 'recorded', 'report-anew'] as const;
export type FollowUpOutcome = (typeof followUpOutcomes)[number];

/** An answer as it was recorded, and what followed from it. */
export interface FollowUp extends FollowUpAnswer {
  readonly id: string;
  readonly incidentId: string;
  readonly outcome: FollowUpOutcome;
  /** Who asked, as `kind:id`. */
  readonly actor: string;
  readonly followedUpAt: Date;
}

/** 1 and 2 are unsatisfied; 3 is neither and closes, though only 4 and 5 count as satisfied in the rates. */
const unsatisfiedMax = 2;

/** What an answer is given to. */
export interface Asked {
  readonly state: IncidentState;
  readonly name: Label;
  /** Whether the incident may still be redone. */
  readonly mayRedo: boolean;
}

/**
 * What follows from an answer. Whoever is not content after the window for redoing is offered to report anew. Throws `events.follow-up-not-due` where
 * there is nothing to ask about yet, and `events.follow-up-incomplete`.
 */
export function followUpOutcome({ state, name, mayRedo }: Asked, answer: FollowUpAnswer): FollowUpOutcome {
  if (state !== 'resolved' && state !== 'closed') throw new EventsError('events.follow-up-not-due', { state: name });
  const { contacted, resolved, satisfaction } = answer;
  const answered = resolved !== null || satisfaction !== null;
  if (contacted ? resolved === null : answered) throw new EventsError('events.follow-up-incomplete', {}, { pointer: '/resolved' });
  if (!contacted) return 'recorded';
  if (!resolved || (satisfaction !== null && satisfaction <= unsatisfiedMax)) return mayRedo ? 'redo' : 'report-anew';
  return state === 'resolved' ? 'close' : 'recorded';
}

/** The answer in one line, for the timeline. */
export function describeAnswer({ contacted, resolved, satisfaction, reasons }: FollowUpAnswer): string {
  if (!contacted) return '未联系上';
  const rating = satisfaction === null ? '' : `，满意度 ${satisfaction} 分`;
  return `${resolved ? '已解决' : '未解决'}${rating}${reasons ? `：${reasons}` : ''}`;
}

/** A report that takes up again what was not done well, without who reported it: whoever asked has just spoken with them. */
export type OfferedIncident = Pick<IncidentReport, 'areaCode' | 'place' | 'appealType' | 'subject' | 'content'> & {
  readonly category: string | null;
};

/** What a report takes; cleaning may have made the texts of an incident longer. */
const lengthMax = { short: 200, content: 4_000 };

export function offerAnew(
  { areaCode, place, appealType, categoryCode, subject, content, number }: Incident,
  answer: string,
): OfferedIncident {
  const told = clip(`原事件 ${number} 办结后回访：${answer}\n${content}`, lengthMax.content);
  const texts = { place: place && clip(place, lengthMax.short), subject: clip(subject, lengthMax.short), content: told };
  return { areaCode, appealType, category: categoryCode, ...texts };
}
