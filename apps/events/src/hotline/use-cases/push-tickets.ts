import { Injectable } from '@nestjs/common';
import { incidentReportedV1 } from '@linli/contracts';
import { outboxRow } from '@linli/messaging';
import { Clock, type WorkContext } from '@linli/unit-of-work';
import { PersonalDataCipher } from '@linli/personal-data';
import { EventsError } from '../../events.errors.js';
import type { IncidentReport } from '../../incidents/domain/incident.js';
import { ReportIncident } from '../../incidents/use-cases/report-incident.js';
import { canonicalContent, type TicketPush } from '../domain/ticket-push.js';
import type { IntakeRow } from '../persistence/intake-statement.js';
import { TicketsRepository, type StoredTicket } from '../persistence/tickets.repository.js';

/** A ticket as answers show it. */
export type TicketView = Omit<StoredTicket, 'contentHash'>;

export type PushOutcome = { status: 'created' | 'known'; ticket: TicketView } | { status: 'failed'; error: unknown };

/** What one push writes, and how it is answered where it is new. */
interface Intake {
  readonly rows: IntakeRow;
  readonly ticket: TicketView;
}

/**
 * Takes tickets in. The same push again answers with the same incident, other content under the same key fails with `events.ticket-conflict`.
 * An answer `created` means that ticket, incident, timeline and message are durable. Throws `events.intake-full` without having taken any.
 */
@Injectable()
export class PushTickets {
  constructor(
    private readonly tickets: TicketsRepository,
    private readonly reportIncident: ReportIncident,
    private readonly cipher: PersonalDataCipher,
    private readonly clock: Clock,
  ) {}

  /** One outcome for each push, in order. */
  async execute(context: WorkContext, pushes: readonly TicketPush[]): Promise<PushOutcome[]> {
    const now = this.clock.now();
    const intakes = await Promise.all(pushes.map((push) => this.intakeOf(push, context, now)));
    const taken = await this.tickets.takeIn(intakes.map(({ rows }) => rows));
    const repeats = intakes.filter((_, index) => {
      const result = taken[index];
      return result?.status === 'fulfilled' && !result.value;
    });
    const found = repeats.length > 0 ? await this.tickets.find(repeats.map(({ ticket }) => ticket)) : [];
    const stored = new Map(found.map((ticket) => [keyOf(ticket), ticket]));
    return intakes.map((intake, index) => outcomeOf(intake, taken[index], stored.get(keyOf(intake.ticket))));
  }

  private async intakeOf(push: TicketPush, context: WorkContext, now: Date): Promise<Intake> {
    const { system, externalNo } = push;
    const { incident, row, timeline, reported } = await this.reportIncident.prepare(reportOf(push), { context, now });
    const { id: incidentId, number, areaCode, state, version, receivedAt } = incident;
    const contentHash = this.cipher.hash(`ticket:${canonicalContent(push)}`);
    const outbox = outboxRow(incidentReportedV1, { key: incidentId, version, data: reported }, context, now);
    return {
      rows: { ticket: { contentHash }, incident: row, timeline, outbox },
      ticket: { system, externalNo, incidentId, number, areaCode, state, version, receivedAt },
    };
  }
}

const keyOf = ({ system, externalNo }: { system: string; externalNo: string }): string => `${system}\n${externalNo}`;

function reportOf({ system, externalNo, callerName: name, callerPhone: phone, ...given }: TicketPush): IncidentReport {
  return { ...given, source: 'hotline', reporter: { name, phone }, ticket: { system, externalNo } };
}

function outcomeOf({ rows, ticket }: Intake, taken: PromiseSettledResult<boolean> | undefined, stored?: StoredTicket): PushOutcome {
  if (taken?.status !== 'fulfilled') return { status: 'failed', error: taken?.reason };
  if (taken.value) return { status: 'created', ticket };
  if (!stored || stored.contentHash !== rows.ticket.contentHash) {
    const { system, externalNo } = ticket;
    return { status: 'failed', error: new EventsError('events.ticket-conflict', { system, externalNo }) };
  }
  const { contentHash: _, ...known } = stored;
  return { status: 'known', ticket: known };
}
