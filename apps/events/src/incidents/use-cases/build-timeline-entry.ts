import { newId, type Tx } from '@linli/unit-of-work';
import type { IncidentState } from '../domain/incident-state.js';
import type { TimelineEntryEntity } from '../persistence/timeline-entry.entity.js';
import { describeActor } from './describe-actor.js';

export interface TimelineFacts {
  action: string;
  from: IncidentState | null;
  to: IncidentState;
  reason?: string | null;
  rule?: string | null;
}

/** The line of a timeline for what the context's actor did. */
export function buildTimelineEntry(
  { context, now }: Pick<Tx, 'context' | 'now'>,
  incidentId: string,
  facts: TimelineFacts,
): TimelineEntryEntity {
  return {
    incidentId,
    id: newId(),
    action: facts.action,
    fromState: facts.from,
    toState: facts.to,
    ...describeActor(context.actor),
    clientId: context.clientId,
    reason: facts.reason ?? null,
    rule: facts.rule ?? null,
    at: now,
  };
}
