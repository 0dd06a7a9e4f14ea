import type {
  IncidentAcceptedV1,
  IncidentDispatchedV1,
  IncidentFlow,
  DisputeType,
  IncidentMovedV1,
  IncidentReportedV1,
  IncidentResolvedV1,
} from '@linli/contracts';
import type { Incident } from './incident.js';
import type { IncidentState } from './incident-state.js';

/** An incident with the facts that are told to other services; its texts hold no personal data. */
export interface ToldIncident extends Incident {
  readonly source: string;
  readonly appealType: string;
  readonly subject: string;
  readonly content: string;
  readonly place: string | null;
  readonly externalSystem: string | null;
  readonly externalNo: string | null;
  readonly reportedAt: Date;
}

/** Category facts that the accepted message carries. */
export interface MessageCategory {
  code: string;
  path: string;
  flow: IncidentFlow;
  disputeType: DisputeType | null;
}

const identityOf = ({ id, number, areaCode }: ToldIncident) => ({ incidentId: id, number, areaCode });

/** Redaction may lengthen a text, a contract bounds it. */
const clip = (text: string, charactersMax: number): string => Array.from(text).slice(0, charactersMax).join('');

export const reportedMessage = (incident: ToldIncident): IncidentReportedV1 => ({
  ...identityOf(incident),
  source: incident.source,
  appealType: incident.appealType,
  reportedAt: incident.reportedAt.toISOString(),
});

export const acceptedMessage = (incident: ToldIncident, category: MessageCategory, now: Date): IncidentAcceptedV1 => ({
  ...identityOf(incident),
  categoryCode: category.code,
  categoryName: clip(category.path, 200),
  flow: category.flow,
  disputeType: category.flow === 'dispute' ? (category.disputeType ?? 'other') : null,
  subject: clip(incident.subject, 200),
  content: clip(incident.content, 4_000),
  place: incident.place === null ? null : clip(incident.place, 200),
  acceptedAt: now.toISOString(),
});

export const dispatchedMessage = (incident: ToldIncident, now: Date): IncidentDispatchedV1 => ({
  ...identityOf(incident),
  unit: incident.unit ?? '',
  handler: incident.handlerId,
  dueAt: (incident.dueAt ?? now).toISOString(),
  dispatchedAt: now.toISOString(),
});

export const resolvedMessage = (incident: ToldIncident, now: Date): IncidentResolvedV1 => ({
  ...identityOf(incident),
  result: clip(incident.result ?? '', 2_000),
  resolvedAt: now.toISOString(),
});

export interface MovedFacts {
  from: IncidentState;
  action: string;
  actor: string;
  reason: string | null;
}

export const movedMessage = (incident: ToldIncident, facts: MovedFacts, now: Date): IncidentMovedV1 => ({
  ...identityOf(incident),
  from: facts.from,
  to: incident.state,
  action: facts.action,
  actor: clip(facts.actor, 200),
  reason: facts.reason === null ? null : clip(facts.reason, 1_000),
  externalSystem: incident.externalSystem,
  externalNo: incident.externalNo,
  movedAt: now.toISOString(),
});
