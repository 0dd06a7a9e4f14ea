import { Injectable } from '@nestjs/common';
import type { IncidentReportedV1 } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { PersonalDataCipher, cleanText } from '@linli/personal-data';
import type { AppealType, IncidentSource } from '../domain/incident.js';
import { reportedMessage } from '../domain/incident-messages.js';
import { incidentNumber } from '../domain/incident-number.js';
import type { IncidentEntity } from '../persistence/incident.entity.js';
import { IncidentNumbersRepository } from '../persistence/incident-numbers.repository.js';
import type { TimelineEntryEntity } from '../persistence/timeline-entry.entity.js';
import { buildTimelineEntry } from './build-timeline-entry.js';

/** What a report says, from whichever door it comes. */
export interface IncidentReport {
  areaCode: string;
  place?: string | null;
  coordinates?: { latitude: number; longitude: number } | null;
  source: IncidentSource;
  appealType: AppealType;
  category?: string | null;
  subject: string;
  content: string;
  urgency?: string | null;
  reporter?: { name?: string | null; phone?: string | null } | null;
  ticket?: { system: string; externalNo: string } | null;
  reportedAt: Date;
}

/** All that a new incident is made of. */
export interface PreparedIncident {
  incident: IncidentEntity;
  timeline: TimelineEntryEntity;
  reported: IncidentReportedV1;
}

/** Turns a report into a new incident: numbered, personal data sealed, texts free of it, with the first line of its timeline and its message. Writes nothing. */
@Injectable()
export class PrepareIncident {
  constructor(
    private readonly numbers: IncidentNumbersRepository,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async execute(report: IncidentReport, on: Pick<Tx, 'context' | 'now'>): Promise<PreparedIncident> {
    const incident = this.incidentOf(report, await this.numbers.draw(), on.now);
    const timeline = buildTimelineEntry(on, incident.id, { action: 'report', from: null, to: incident.state });
    return { incident, timeline, reported: reportedMessage(incident) };
  }

  private incidentOf(report: IncidentReport, running: number, now: Date): IncidentEntity {
    const id = newId();
    return {
      ...untouched,
      id,
      number: incidentNumber(now, running),
      areaCode: report.areaCode,
      latitude: report.coordinates?.latitude ?? null,
      longitude: report.coordinates?.longitude ?? null,
      source: report.source,
      appealType: report.appealType,
      categoryGiven: report.category ?? null,
      urgency: report.urgency ?? null,
      externalSystem: report.ticket?.system ?? null,
      externalNo: report.ticket?.externalNo ?? null,
      ...this.texts(report, id),
      ...this.reporter(report.reporter, id),
      reportedAt: report.reportedAt,
      receivedAt: now,
      updatedAt: now,
    };
  }

  private texts({ subject, content, place, reporter }: IncidentReport, id: string) {
    const names = reporter?.name ? [reporter.name] : [];
    const original = JSON.stringify({ subject, content, place: place ?? null });
    const redact = (text: string) => cleanText(text, names);
    const clean = { subject: redact(subject), content: redact(content), place: place ? redact(place) : null };
    return { ...clean, originalSealed: JSON.stringify(clean) === original ? null : this.cipher.seal(original, id) };
  }

  private reporter(reporter: IncidentReport['reporter'], id: string) {
    const { name, phone } = reporter ?? {};
    return {
      reporterNameSealed: name ? this.cipher.seal(name, id) : null,
      reporterPhoneSealed: phone ? this.cipher.seal(phone, id) : null,
      reporterPhoneHash: phone ? this.cipher.hash(`phone:${plainPhone(phone)}`) : null,
    };
  }
}

/** One form for the many ways to write a phone number, so that equal numbers hash alike. */
function plainPhone(phone: string): string {
  const digits = phone.normalize('NFKC').replace(/\D/g, '');
  return digits.replace(/^(0086|86)(?=1[3-9]\d{9}$)/, '');
}

const untouched = {
  state: 'reported',
  version: 1,
  categoryCode: null,
  unit: null,
  assisting: [] as string[],
  handlerId: null,
  handlerName: null,
  grade: null,
  firstDispatchedAt: null,
  dispatchedAt: null,
  dueAt: null,
  designated: false,
  suspendedAt: null,
  suspendedUntil: null,
  result: null,
  proofs: [] as string[],
  resolvedAt: null,
  closedAt: null,
  redoCount: 0,
  refusal: null,
  masterId: null,
} as const satisfies Partial<IncidentEntity>;
