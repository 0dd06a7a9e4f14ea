import { PersonalDataCipher, parsePersonalDataKeys } from '@linli/personal-data';
import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@linli/service-defaults';
import { createTestDatabase, type TestDatabase } from '@linli/testing';
import { eventsDefinition } from '../src/events.definition.js';
import { canonicalContent } from '../src/hotline/domain/ticket-push.js';
import { IncidentEntity } from '../src/incidents/persistence/incident.entity.js';
import { repairPersonalData } from '../src/migrations/1763800000004-repair-personal-data.js';
import { anIncident } from './incident.builder.js';
import { aRow } from './incident-row.builder.js';

const cipher = new PersonalDataCipher(parsePersonalDataKeys(`k1:${Buffer.alloc(32, 5).toString('base64')}`));
const original = { subject: '张三丰家的灯', content: '请联系张三丰', place: '张三丰家' };
const idOf = (number: number) => `0199d0a0-0000-7000-8000-${String(number).padStart(12, '0')}`;

describe('the repair of what was stored in earlier forms', () => {
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

  it('hashes phones and tickets anew, cleans every text and digests private persons, however many rows there are', async () => {
    const rows = Array.from({ length: 501 }, (_, index) => ({
      ...aRow(anIncident({ id: idOf(index + 1), number: `SJ-${index}` }), original, cipher),
      reporterPhoneHash: cipher.hash('phone:13812345678'),
      categoryGiven: '张三丰的事',
      urgency: '13812345678',
      handlerId: '13812345678',
      handlerName: '张三丰',
      assisting: ['张三丰'],
      proofs: ['张三丰.jpg'],
    }));
    await dataSource.manager.insert(IncidentEntity, rows);
    await dataSource.query(
      `INSERT INTO tickets (system, external_no, incident_id, content_hash, pushed_at) VALUES ('12345', '100080', $1, 'old', now())`,
      [idOf(501)],
    );
    for (const [number, actor] of ['resident:zhangsan', 'staff:li', 'resident:self', 'unit:property'].entries())
      await dataSource.query(
        `INSERT INTO incident_timeline (incident_id, id, action, to_state, actor, client_id, at) VALUES ($1, $2, 'note', 'reported', $3, 'c', now())`,
        [idOf(1), idOf(900 + number), actor],
      );

    await dataSource.transaction((manager) => repairPersonalData.run(manager, cipher));

    const stored = await dataSource.manager.findOneByOrFail(IncidentEntity, { id: idOf(501) });
    expect(stored).toEqual({
      ...rows[500],
      reporterPhoneHash: cipher.hash('phone:8613812345678'),
      categoryGiven: '[姓名]的事',
      urgency: '[电话]',
      handlerId: '[电话]',
      handlerName: '[姓名]',
      assisting: ['[姓名]'],
      proofs: ['[姓名].jpg'],
    });
    const { areaCode, appealType, coordinates, reportedAt } = anIncident();
    const push = { system: '12345', externalNo: '100080', callerName: '张三丰', callerPhone: '138 1234 5678', areaCode, appealType };
    const content = { ...push, ...original, categoryGiven: '张三丰的事', urgency: '13812345678', coordinates, reportedAt };
    expect(await dataSource.query('SELECT content_hash FROM tickets')).toEqual([
      { content_hash: cipher.hash(`ticket:${canonicalContent(content)}`) },
    ]);
    const actors = await dataSource.query<{ actor: string }[]>('SELECT actor FROM incident_timeline ORDER BY id');
    expect(actors.map(({ actor }) => actor)).toEqual([
      expect.stringMatching(/^resident:~[0-9a-f]{24}$/),
      'staff:li',
      'resident:self',
      'unit:property',
    ]);
  });
});
