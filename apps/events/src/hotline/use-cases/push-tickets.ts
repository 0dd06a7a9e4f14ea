import { Injectable } from '@nestjs/common';
import { incidentReportedV1 } from '@linli/contracts';
import { outboxRow } from '@linli/messaging';
import { Clock, type WorkContext } from '@linli/unit-of-work';
import { PersonalDataCipher } from '@linli/personal-data';
import { EventsError } from '../../events.errors.js';
import { PrepareIncident, type IncidentReport } from '../../incidents/use-cases/prepare-incident.js';
import { canonicalContent, type TicketPush } from '../domain/ticket-push.js';
import type { IntakeRow } from '../persistence/intake-statement.js';
import { TicketsRepository, type StoredTicket } from '../persistence/tickets.repository.js';

/** A ticket as answers show it. */
export type TicketView = Omit<StoredTicket, 'contentHash'>;

export type PushOutcome = { status: 'created' | 'known'; ticket: TicketView } | { status: 'failed'; error: unknown };

/**
 * Takes tickets in. The same push again answers with the same incident, other content under the same key is a conflict.
 * An answer `created` means that ticket, incident, timeline and message are durable.
 */
@Injectable()
export class PushTickets {
  constructor(
    private readonly tickets: TicketsRepository,
    private readonly prepareIncident: PrepareIncident,
    private readonly cipher: PersonalDataCipher,
    private readonly clock: Clock,
  ) {}

  /** One outcome for each push, in order. Throws `events.intake-full` without having taken any. */
  async execute(context: WorkContext, pushes: readonly TicketPush[]): Promise<PushOutcome[]> {
    const now = this.clock.now();
    const rows = await Promise.all(pushes.map((push) => this.rowOf(push, context, now)));
    const taken = await this.tickets.takeIn(rows);
    const repeats = rows.filter((_, index) => {
      const result = taken[index];
      return result?.status === 'fulfilled' && !result.value;
    });
    const stored = new Map((repeats.length > 0 ? await this.tickets.find(repeats) : []).map((ticket) => [keyOf(ticket), ticket]));
    return rows.map((row, index) => outcomeOf(row, taken[index], stored.get(keyOf(row))));
  }

  private async rowOf(push: TicketPush, context: WorkContext, now: Date): Promise<IntakeRow> {
    const { system, externalNo } = push;
    const { incident, timeline, reported } = await this.prepareIncident.execute(reportOf(push), { context, now });
    const message = { key: incident.id, version: incident.version, data: reported };
    return {
      system,
      externalNo,
      contentHash: this.cipher.hash(`ticket:${canonicalContent(push)}`),
      incident,
      timeline,
      outbox: outboxRow(incidentReportedV1, message, context, now),
    };
  }
}

const keyOf = ({ system, externalNo }: { system: string; externalNo: string }): string => `${system}\n${externalNo}`;

function reportOf({ system, externalNo, callerName, callerPhone, appealType, ...rest }: TicketPush): IncidentReport {
  return {
    ...rest,
    source: 'hotline',
    appealType: appealType as IncidentReport['appealType'],
    reporter: { name: callerName, phone: callerPhone },
    ticket: { system, externalNo },
  };
}

function outcomeOf(row: IntakeRow, taken: PromiseSettledResult<boolean> | undefined, stored: StoredTicket | undefined): PushOutcome {
  if (taken?.status !== 'fulfilled') return { status: 'failed', error: taken?.reason };
  const { system, externalNo, contentHash, incident } = row;
  if (taken.value) {
    const { id: incidentId, number, areaCode, state, version, receivedAt } = incident;
    return { status: 'created', ticket: { system, externalNo, incidentId, number, areaCode, state, version, receivedAt } };
  }
  if (!stored || stored.contentHash !== contentHash) {
    return { status: 'failed', error: new EventsError('events.ticket-conflict', { system, externalNo }) };
  }
  const { contentHash: _, ...ticket } = stored;
  return { status: 'known', ticket };
}
