import { Injectable } from '@nestjs/common';
import { Clock, type Tx, type WorkContext } from '@linli/unit-of-work';
import { PersonalDataCipher } from '@linli/personal-data';
import { EventsError } from '../../events.errors.js';
import type { IncidentReport } from '../../incidents/domain/incident.js';
import { DemandKnownAreas } from '../../areas/use-cases/demand-known-areas.js';
import { ReportIncident } from '../../incidents/use-cases/report-incident.js';
import { tellsOfPerson } from '../domain/external-no.js';
import { canonicalContent, type TicketPush } from '../domain/ticket-push.js';
import type { IntakeRow } from '../persistence/intake-statement.js';
import { TicketsRepository, type StoredTicket } from '../persistence/tickets.repository.js';

/** A ticket as answers show it. */
export type TicketView = Omit<StoredTicket, 'contentHash'>;

export type PushOutcome = { status: 'created' | 'known'; ticket: TicketView } | { status: 'failed'; error: unknown };

/**
 * Takes tickets in. The same push again answers with the same incident, other content under the same key fails with `events.ticket-conflict`.
 * A number that tells of a person fails with `events.external-no-personal`, a place that the registry does not know with `events.area-unknown`. An answer `created` means that ticket, incident, timeline and message are
 * durable. Throws `events.intake-full` without having taken any.
 */
@Injectable()
export class PushTickets {
  constructor(
    private readonly tickets: TicketsRepository,
    private readonly reportIncident: ReportIncident,
    private readonly demandKnownAreas: DemandKnownAreas,
    private readonly cipher: PersonalDataCipher,
    private readonly clock: Clock,
  ) {}

  /** One outcome for each push, in order. */
  async execute(context: WorkContext, pushes: readonly TicketPush[]): Promise<PushOutcome[]> {
    const fit = await this.takeIn(
      context,
      pushes.filter((push) => !tellsOfPerson(push)),
    );
    return pushes.map((push) => (tellsOfPerson(push) ? personal : (fit.shift() as PushOutcome)));
  }

  private async takeIn(context: WorkContext, pushes: readonly TicketPush[]): Promise<PushOutcome[]> {
    const now = this.clock.now();
    const intakes = await Promise.all(pushes.map((push) => this.intakeOf(push, { context, now })));
    const nowhere = await this.demandKnownAreas.unknown(pushes.map(({ areaCode }) => areaCode));
    const fit = intakes.filter(({ ticket }) => !nowhere.has(ticket.areaCode));
    const written = await this.tickets.takeIn(fit.map(({ rows }) => rows));
    const taken = intakes.map(({ ticket: { areaCode } }) => (nowhere.has(areaCode) ? refused(areaCode) : written.shift()));
    const repeated = intakes.flatMap(({ ticket }, index) => (mayBeThere(taken[index], ticket, nowhere) ? [ticket] : []));
    const stored = new Map((await this.tickets.find(repeated)).map((ticket) => [keyOf(ticket), ticket]));
    return intakes.map(({ ticket }, index) => outcomeOf(ticket, taken[index], stored.get(keyOf(ticket))));
  }

  /** What a push writes, and the ticket as it is then. */
  private async intakeOf(push: TicketPush, on: Pick<Tx, 'context' | 'now'>): Promise<{ rows: IntakeRow; ticket: StoredTicket }> {
    const { system, externalNo } = push;
    const { incident, rows } = await this.reportIncident.prepare(reportOf(push), on);
    const { id: incidentId, number, areaCode, state, version, receivedAt } = incident;
    const contentHash = this.cipher.hash(`ticket:${canonicalContent(push)}`);
    const ticket = {
      system,
      externalNo,
      contentHash,
      incidentId,
      number,
      areaCode,
      state,
      version,
      result: null,
      mergedInto: null,
      receivedAt,
    };
    return { rows: { ...rows, ticket }, ticket };
  }
}

const personal: PushOutcome = { status: 'failed', error: new EventsError('events.external-no-personal', {}, { pointer: '/externalNo' }) };

/** Not taken in, unless it was before its area was given up. */
const refused = (areaCode: string): PromiseSettledResult<boolean> => ({
  status: 'rejected',
  reason: new EventsError('events.area-unknown', { areaCode }, { pointer: '/areaCode' }),
});

const mayBeThere = (taken: PromiseSettledResult<boolean> | undefined, { areaCode }: StoredTicket, nowhere: ReadonlySet<string>): boolean =>
  nowhere.has(areaCode) || (taken?.status === 'fulfilled' && !taken.value);

const keyOf = ({ system, externalNo }: StoredTicket): string => `${system}\n${externalNo}`;

function reportOf({ system, externalNo, callerName: name, callerPhone: phone, ...given }: TicketPush): IncidentReport {
  return { ...given, source: 'hotline', reporter: { name, phone }, ticket: { system, externalNo } };
}

function outcomeOf(ticket: StoredTicket, taken: PromiseSettledResult<boolean> | undefined, stored?: StoredTicket): PushOutcome {
  if (taken?.status === 'fulfilled' && taken.value) return { status: 'created', ticket: viewOf(ticket) };
  if (stored?.contentHash === ticket.contentHash) return { status: 'known', ticket: viewOf(stored) };
  if (!stored && taken?.status !== 'fulfilled') return { status: 'failed', error: taken?.reason };
  const { system, externalNo } = ticket;
  return { status: 'failed', error: new EventsError('events.ticket-conflict', { system, externalNo }) };
}

const viewOf = ({ contentHash: _, ...view }: StoredTicket): TicketView => view;
