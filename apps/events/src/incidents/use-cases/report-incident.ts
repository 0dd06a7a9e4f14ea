import { Injectable } from '@nestjs/common';
import { incidentReportedV1 } from '@linli/contracts';
import { outboxRow, type OutboxRow } from '@linli/messaging';
import { cleanTexts } from '@linli/personal-data';
import { newId, type Tx } from '@linli/unit-of-work';
import { DemandKnownAreas } from '../../areas/use-cases/demand-known-areas.js';
import {
  namesOf,
  newIncident,
  untouched,
  verbatimFields,
  type Incident,
  type IncidentReport,
  type NewIncident,
} from '../domain/incident.js';
import { reportedMessage } from '../domain/incident-messages.js';
import { IncidentNumbersRepository } from '../persistence/incident-numbers.repository.js';
import type { NewIncidentRow, OriginalTexts } from '../persistence/incident-row.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';
import type { TimelineEntryEntity } from '../persistence/timeline-entry.entity.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';

/** A new incident, and all that it is written as. */
export interface PreparedIncident {
  readonly incident: NewIncident;
  readonly rows: { readonly incident: NewIncidentRow; readonly timeline: TimelineEntryEntity; readonly outbox: OutboxRow };
}

/** Takes in what somebody reports: numbered, its texts freed of personal data, the reporter sealed. Triage follows by message. */
@Injectable()
export class ReportIncident {
  constructor(
    private readonly numbers: IncidentNumbersRepository,
    private readonly incidents: IncidentsRepository,
    private readonly timeline: TimelineRepository,
    private readonly demandKnownAreas: DemandKnownAreas,
  ) {}

  /** Throws `events.area-unknown`. */
  async execute(tx: Tx, report: IncidentReport): Promise<Incident> {
    await this.demandKnownAreas.execute(report.areaCode, tx);
    const { incident, original } = await this.take(report, tx.now);
    await this.incidents.add(tx, incident, original);
    await this.timeline.add(tx, lineOf(incident));
    await tx.outbox.add(incidentReportedV1, messageOf(incident));
    return { ...untouched, ...incident };
  }

  /** What `execute` would write, for an intake that has a statement of its own. Writes nothing. */
  async prepare(report: IncidentReport, on: Pick<Tx, 'context' | 'now'>): Promise<PreparedIncident> {
    const { incident, original } = await this.take(report, on.now);
    const timeline = this.timeline.rowOf(on, lineOf(incident));
    const outbox = outboxRow(incidentReportedV1, messageOf(incident), on.context, on.now);
    return { incident, rows: { incident: this.incidents.rowOf(incident, original), timeline, outbox } };
  }

  private async take(report: IncidentReport, now: Date): Promise<{ incident: NewIncident; original: OriginalTexts | null }> {
    const given = newIncident(report, { id: newId(), running: await this.numbers.draw(), now });
    const incident: NewIncident = { ...given, ...cleanTexts<Partial<Incident>>(given, namesOf(given), verbatimFields) };
    return { incident, original: originalOf(given, incident) };
  }
}

const lineOf = ({ id, state }: NewIncident) =>
  ({ incidentId: id, action: 'report', fromState: null, toState: state, reason: null, rule: null }) as const;

const messageOf = (incident: NewIncident) => ({ key: incident.id, version: incident.version, data: reportedMessage(incident) });

/** Null where cleaning took nothing out of the texts. */
function originalOf({ subject, content, place }: NewIncident, clean: NewIncident): OriginalTexts | null {
  return subject === clean.subject && content === clean.content && place === clean.place ? null : { subject, content, place };
}
