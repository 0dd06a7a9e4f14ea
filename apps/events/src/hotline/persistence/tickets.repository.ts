import { Injectable } from '@nestjs/common';
import { OutboxWake } from '@linli/messaging';
import { EventsError } from '../../events.errors.js';
import type { Incident } from '../../incidents/domain/incident.js';
import { IntakeConnection } from './intake-connection.js';
import { IntakeQueue } from './intake-queue.js';
import type { IntakeRow } from './intake-statement.js';

/** A ticket with its incident as it is now. */
export interface StoredTicket extends Pick<Incident, 'number' | 'areaCode' | 'state' | 'version' | 'result' | 'receivedAt'> {
  readonly system: string;
  readonly externalNo: string;
  readonly contentHash: string;
  readonly incidentId: string;
  /** Number of the master that it was merged into, whose state it has. */
  readonly mergedInto: string | null;
}

/** Two statements: one is prepared while the other waits for the disk; more would only split the batches. */
const limits = { batchRowsMax: 250, waitingRowsMax: 5_000, statementsMax: 2 };

/** Classes of SQLSTATE that blame the values of a row: the other rows of its batch are not to suffer. */
const faultOfARow = /^(21|22|23)/;

@Injectable()
export class TicketsRepository {
  private readonly queue: IntakeQueue<IntakeRow, boolean>;

  constructor(
    private readonly connection: IntakeConnection,
    private readonly wake: OutboxWake,
  ) {
    this.queue = new IntakeQueue(
      limits,
      (rows) => this.write(rows),
      (error) => faultOfARow.test(String((error as { code?: unknown }).code)),
    );
  }

  /** True for each row whose ticket is new, false where its key was there before. Throws `events.intake-full` before taking any. */
  async takeIn(rows: readonly IntakeRow[]): Promise<PromiseSettledResult<boolean>[]> {
    if (rows.length > this.queue.room) throw new EventsError('events.intake-full');
    return Promise.allSettled(rows.map((row) => this.queue.add(`${row.incident.externalSystem}\n${row.incident.externalNo}`, row)));
  }

  async find(keys: readonly { system: string; externalNo: string }[]): Promise<StoredTicket[]> {
    if (keys.length === 0) return [];
    const values = [keys.map(({ system }) => system), keys.map(({ externalNo }) => externalNo)];
    return this.connection.query<StoredTicket>({ name: 'events-tickets-find', text: findTickets, values });
  }

  private async write(rows: readonly IntakeRow[]): Promise<boolean[]> {
    const made = await this.connection.takeIn(rows);
    const fresh = new Set(made.map(({ incident_id }) => incident_id));
    if (fresh.size > 0) this.wake.wake();
    return rows.map(({ incident }) => fresh.has(incident.id));
  }
}

const findTickets = `
SELECT t.system, t.external_no AS "externalNo", t.content_hash AS "contentHash", t.incident_id AS "incidentId", i.number,
  i.area_code AS "areaCode", coalesce(master.state, i.state) AS state, i.version, i.result, master.number AS "mergedInto",
  i.received_at AS "receivedAt"
FROM unnest($1::text[], $2::text[]) AS k (system, external_no)
JOIN tickets t USING (system, external_no)
JOIN incidents i ON i.id = t.incident_id
LEFT JOIN incidents master ON master.id = i.master_id`;
