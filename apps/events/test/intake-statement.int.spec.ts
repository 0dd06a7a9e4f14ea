import { DataSource } from 'typeorm';
import { PersonalDataCipher, parsePersonalDataKeys } from '@linli/personal-data';
import { incidentReportedV1 } from '@linli/contracts';
import { outboxRow } from '@linli/messaging';
import { dataSourceOptions } from '@linli/service-defaults';
import { createTestDatabase, type TestDatabase } from '@linli/testing';
import { eventsDefinition } from '../src/events.definition.js';
import { IntakeStatement, type IntakeRow } from '../src/hotline/persistence/intake-statement.js';
import { TicketEntity } from '../src/hotline/persistence/ticket.entity.js';
import { IncidentEntity } from '../src/incidents/persistence/incident.entity.js';
import { toIncidentRow } from '../src/incidents/persistence/incident-row.js';
import { TimelineEntryEntity } from '../src/incidents/persistence/timeline-entry.entity.js';
import { anIncident, at } from './incident.builder.js';

const incidentId = '0199d0a0-0000-7000-8000-0000000000c1';
const cipher = new PersonalDataCipher(parsePersonalDataKeys(`k1:${Buffer.alloc(32, 5).toString('base64')}`));
const rest = { designated: true, refusal: 'unlawful', masterId: '0199d0a0-0000-7000-8000-0000000000c2' } as const;
const texts = { content: '坏了\n两天 "很暗"', assisting: ['a', 'b "c" \\ {d}, e', '', 'NULL'] };
const original = { subject: '张三丰家的灯', content: '坏了', place: null };
const incident: IncidentEntity = toIncidentRow(anIncident({ id: incidentId, ...rest, ...texts }), original, cipher);
const timeline: TimelineEntryEntity = {
  incidentId,
  id: '0199d0a0-0000-7000-8000-0000000000c3',
  action: 'report',
  fromState: 'reported',
  toState: 'accepted',
  actor: 'staff:li',
  actorName: '李',
  clientId: 'c',
  reason: 'r',
  rule: 'u',
  at: at('11-02 09:11'),
};
const ticket: TicketEntity = { system: '12345', externalNo: '1', incidentId, contentHash: 'x', pushedAt: at('11-02 09:12') };
const context = { clientId: 'c', actor: { kind: 'system', id: 'c' }, correlationId: 's', causationId: 'k', traceparent: 't' } as const;
const data = {
  incidentId,
  number: incident.number,
  areaCode: incident.areaCode,
  source: 'hotline',
  appealType: 'help',
  reportedAt: incident.reportedAt.toISOString(),
};

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

  const row: IntakeRow = {
    ticket,
    incident,
    timeline,
    outbox: outboxRow(incidentReportedV1, { key: incidentId, version: 9, data }, context, at('11-02 09:13')),
  };
  const take = (...rows: IntakeRow[]): Promise<{ incident_id: string }[]> => {
    const { text, values } = new IntakeStatement(dataSource).of(rows);
    return dataSource.query(text, values);
  };

  it('writes every column of every row, as TypeORM reads it', async () => {
    expect(await take(row)).toEqual([{ incident_id: incidentId }]);
    expect(await dataSource.manager.find(TicketEntity)).toEqual([ticket]);
    expect(await dataSource.manager.find(IncidentEntity)).toEqual([incident]);
    expect(await dataSource.manager.find(TimelineEntryEntity)).toEqual([timeline]);
    const [message] = await dataSource.query<Record<string, unknown>[]>('SELECT * FROM outbox');
    expect(message).toMatchObject(row.outbox);
  });

  it('writes nothing at all of a ticket that is there, beside one that is new', async () => {
    const next = '0199d0a0-0000-7000-8000-0000000000c4';
    const again = { ...row, incident: { ...incident, id: '0199d0a0-0000-7000-8000-0000000000c5' } };
    const second: IncidentEntity = { ...incident, id: next, number: 'SJ-20261102-000002', assisting: [] };
    const fresh: IntakeRow = {
      ticket: { ...ticket, externalNo: '2', incidentId: next },
      incident: second,
      timeline: { ...timeline, incidentId: next },
      outbox: { ...row.outbox, id: next, key: next },
    };
    expect(await take(again, fresh)).toEqual([{ incident_id: next }]);
    const counts = await dataSource.query(
      `SELECT (SELECT count(*) FROM tickets) AS tickets, (SELECT count(*) FROM incidents) AS incidents,
        (SELECT count(*) FROM incident_timeline) AS lines, (SELECT count(*) FROM outbox) AS messages`,
    );
    expect(counts).toEqual([{ tickets: '2', incidents: '2', lines: '2', messages: '2' }]);
    expect((await dataSource.manager.findOneByOrFail(IncidentEntity, { id: next })).assisting).toEqual([]);
  });
});
