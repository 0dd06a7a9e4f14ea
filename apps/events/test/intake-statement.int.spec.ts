import { incidentReportedV1 } from '@linli/contracts';
import { outboxRow } from '@linli/messaging';
import { PersonalDataCipher, parsePersonalDataKeys } from '@linli/personal-data';
import { dataSourceOptions } from '@linli/service-defaults';
import { createTestDatabase, type TestDatabase } from '@linli/testing';
import { DataSource } from 'typeorm';
import { eventsDefinition } from '../src/events.definition.js';
import { IntakeStatement, type IntakeRow } from '../src/hotline/persistence/intake-statement.js';
import { TicketEntity } from '../src/hotline/persistence/ticket.entity.js';
import { untouched } from '../src/incidents/domain/incident.js';
import { IncidentEntity } from '../src/incidents/persistence/incident.entity.js';
import { toNewRow } from '../src/incidents/persistence/incident-row.js';
import { TimelineEntryEntity } from '../src/incidents/persistence/timeline-entry.entity.js';
import { anIncident, at } from './incident.builder.js';
import { aRow, reportedPart } from './incident-row.builder.js';

const cipher = new PersonalDataCipher(parsePersonalDataKeys(`k1:${Buffer.alloc(32, 5).toString('base64')}`));
const original = { subject: '张三丰家的灯', content: '坏了', place: null };
const receivedAt = at('11-02 08:02');
const context = { clientId: 'c', actor: { kind: 'system', id: 'c' }, correlationId: 's', causationId: 'k', traceparent: 't' } as const;

/** What the push of a ticket writes; `number` tells tickets apart. */
function intake(number: number) {
  const id = `0199d0a0-0000-7000-8000-${String(number).padStart(12, '0')}`;
  const ticket = { system: '110', externalNo: `t-${number}` };
  const incident = anIncident({ id, number: `SJ-${number}`, receivedAt, updatedAt: receivedAt, ticket, content: '坏了\n "很暗" \\ {a,b}' });
  const { areaCode, source, appealType } = incident;
  const data = { incidentId: id, number: incident.number, areaCode, source, appealType, reportedAt: receivedAt.toISOString() };
  const timeline: TimelineEntryEntity = {
    incidentId: id,
    id: `0199d0a0-0000-7000-8000-${String(number + 1_000).padStart(12, '0')}`,
    action: 'report',
    fromState: 'reported',
    toState: 'accepted',
    actor: 'staff:li',
    actorName: '李',
    clientId: 'c',
    reason: 'r',
    rule: 'u',
    at: receivedAt,
  };
  return {
    incident: toNewRow(reportedPart(incident), original, cipher),
    ticket: { contentHash: `hash-${number}` },
    timeline,
    outbox: outboxRow(incidentReportedV1, { key: id, version: 9, data }, context, receivedAt),
  };
}

describe('the statement of the intake', () => {
  let database: TestDatabase;
  let dataSource: DataSource;
  beforeAll(async () => {
    database = await createTestDatabase(eventsDefinition);
    dataSource = await new DataSource(dataSourceOptions(eventsDefinition, database.url, 2)).initialize();
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const take = (...rows: IntakeRow[]): Promise<{ incident_id: string }[]> => {
    const { text, values } = new IntakeStatement(dataSource, rows[0] as IntakeRow).of(rows);
    return dataSource.query(text, values);
  };

  it('writes every column of every row, as TypeORM reads it, and leaves what nobody has touched to the database', async () => {
    const row = intake(1);
    const { incident, ticket, timeline, outbox } = row;
    expect(await take(row)).toEqual([{ incident_id: incident.id }]);
    const key = { system: '110', externalNo: 't-1', incidentId: incident.id, pushedAt: receivedAt };
    expect(await dataSource.manager.find(TicketEntity)).toEqual([{ ...ticket, ...key }]);
    expect(await dataSource.manager.find(TimelineEntryEntity)).toEqual([timeline]);
    expect(await dataSource.query('SELECT * FROM outbox')).toEqual([expect.objectContaining({ ...outbox })]);
    expect(await dataSource.manager.find(IncidentEntity)).toEqual([{ ...aRow(anIncident(untouched), null, cipher), ...incident }]);
  });

  it('writes nothing at all of a ticket that is there, beside one that is new', async () => {
    const again = { ...intake(3), incident: { ...intake(3).incident, externalNo: 't-1' } };
    expect(await take(again, intake(2))).toEqual([{ incident_id: intake(2).incident.id }]);
    const counts = await dataSource.query(
      `SELECT (SELECT count(*) FROM tickets) AS tickets, (SELECT count(*) FROM incidents) AS incidents,
        (SELECT count(*) FROM incident_timeline) AS lines, (SELECT count(*) FROM outbox) AS messages`,
    );
    expect(counts).toEqual([{ tickets: '2', incidents: '2', lines: '2', messages: '2' }]);
  });

  it('carries lists, should a report ever have one, and instants that are not there', async () => {
    const assisting = ['a', 'b "c" \\ {d}, e', '', 'NULL'];
    const row = { ...intake(4), incident: { ...intake(4).incident, assisting, proofs: [], dueAt: null } };
    await take(row);
    const stored = await dataSource.manager.findOneByOrFail(IncidentEntity, { id: row.incident.id });
    expect(stored).toMatchObject({ assisting, proofs: [], dueAt: null });
  });
});
