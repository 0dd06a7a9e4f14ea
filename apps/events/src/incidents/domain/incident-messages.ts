import {
  clip,
  type IncidentAcceptedV1,
  type IncidentDispatchedV1,
  type IncidentMovedV1,
  type IncidentReportedV1,
  type IncidentResolvedV1,
} from '@linli/contracts';
import type { Category } from '../../categories/domain/category.js';
import { protectsInformant, type Incident, type NewIncident } from './incident.js';
import type { IncidentAction, IncidentState } from './transitions.js';

const identityOf = ({ id, number, areaCode }: NewIncident) => ({ incidentId: id, number, areaCode });

export const reportedMessage = (incident: NewIncident): IncidentReportedV1 => ({
  ...identityOf(incident),
  source: incident.source,
  appealType: incident.appealType,
  reportedAt: incident.reportedAt.toISOString(),
});

export const acceptedMessage = (incident: Incident, category: Category, now: Date): IncidentAcceptedV1 => ({
  ...identityOf(incident),
  categoryCode: category.code,
  categoryName: clip(category.path, 200),
  flow: category.flow,
  disputeType: category.flow === 'dispute' ? (category.disputeType ?? 'other') : null,
  ...textsOf(incident, category),
  acceptedAt: now.toISOString(),
});

/** Whoever subscribes hears messages: of a complaint or a report of wrongdoing they carry nothing that its reporter has said. */
const textsOf = (incident: Incident, category: Category) =>
  protectsInformant(incident)
    ? { subject: clip(category.name, 200), content: '投诉、举报的内容不随消息发送，请在事件中查看。', place: null }
    : { subject: clip(incident.subject, 200), content: clip(incident.content, 4_000), place: incident.place && clip(incident.place, 200) };

/** Reasons that the reporter is owed, in words of the office. */
const owedReasons: readonly IncidentAction[] = ['reject', 'void'];

export const dispatchedMessage = (incident: Incident, now: Date): IncidentDispatchedV1 => ({
  ...identityOf(incident),
  unit: incident.unit ?? '',
  handler: incident.handler?.id ?? null,
  dueAt: (incident.dueAt ?? now).toISOString(),
  dispatchedAt: now.toISOString(),
});

export const resolvedMessage = (incident: Incident, now: Date): IncidentResolvedV1 => ({
  ...identityOf(incident),
  result: clip(incident.result ?? '', 2_000),
  resolvedAt: now.toISOString(),
});

export interface MovedFacts {
  readonly from: IncidentState;
  readonly action: IncidentAction;
  readonly actor: string;
  readonly reason: string | null;
}

export const movedMessage = (incident: Incident, { from, action, actor, reason }: MovedFacts, now: Date): IncidentMovedV1 => ({
  ...identityOf(incident),
  from,
  to: incident.state,
  action,
  actor: clip(actor, 200),
  reason: reason && (!protectsInformant(incident) || owedReasons.includes(action)) ? clip(reason, 1_000) : null,
  externalSystem: incident.ticket?.system ?? null,
  externalNo: incident.ticket?.externalNo ?? null,
  movedAt: now.toISOString(),
});
