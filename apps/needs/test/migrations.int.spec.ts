import { migrateService } from '@linli/service-defaults';
import { createTestDatabase, type TestDatabase } from '@linli/testing';
import { DataSource } from 'typeorm';
import { CreateNeeds1763800000000 } from '../src/migrations/1763800000000-create-needs.js';
import { needsDefinition } from '../src/needs.definition.js';

const volunteer = 'volunteer:0199d0a0-0000-7000-8000-000000000031';

describe('the migrations of the needs service', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    database = await createTestDatabase('needs_migrations');
    await migrate({ migrations: [CreateNeeds1763800000000] });
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
  });
  afterEach(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  const migrate = (changes: Partial<typeof needsDefinition>) =>
    migrateService({ ...needsDefinition, repairs: [], ...changes }, { env: { DATABASE_URL: database.url } });
  const insertNeed = (number: string, outcome: object | null) =>
    dataSource.query(
      `INSERT INTO needs (id, number, area_code, class, class_rank, level, subject, content, special_group, state, version, outcome, ordered_at, changed_at)
       VALUES (gen_random_uuid(), $1, '330106002003', 'hard', 1, 'material', 's', 'c', false, 'fulfilled', 6, $2, now(), '2026-11-22T09:00:00Z')`,
      [number, outcome],
    );

  it('call who serves a provider and say when they came, in outcomes that stand already', async () => {
    const rest = { taskId: '0199d0a0-0000-7000-8000-000000000041', difficulty: 2, summary: '已送到' };
    const served = [
      { servant: volunteer, minutes: 60 },
      { servant: 'unit:property-3', minutes: 0 },
    ];
    await insertNeed('XQ-1', { ...rest, participants: served });
    await insertNeed('XQ-2', { ...rest, participants: [] });
    await insertNeed('XQ-3', null);
    await dataSource.query(
      `INSERT INTO claims (id, task_id, servant, state, claimed_at, checked_in_at) VALUES
       (gen_random_uuid(), $2, $1, 'accepted', now(), '2026-11-20T06:00:00Z'), (gen_random_uuid(), $2, $1, 'withdrawn', now(), '2026-11-19T06:00:00Z')`,
      [volunteer, rest.taskId],
    );

    await migrate({});

    expect(await dataSource.query('SELECT number, outcome FROM needs ORDER BY number')).toEqual([
      {
        number: 'XQ-1',
        outcome: {
          ...rest,
          participants: [
            { provider: volunteer, minutes: 60, startedAt: '2026-11-20T06:00:00.000Z' },
            { provider: 'unit:property-3', minutes: 0, startedAt: '2026-11-22T09:00:00.000Z' },
          ],
        },
      },
      { number: 'XQ-2', outcome: { ...rest, participants: [] } },
      { number: 'XQ-3', outcome: null },
    ]);
    expect(await dataSource.query('SELECT provider FROM claims')).toEqual([{ provider: volunteer }, { provider: volunteer }]);
  });
});
