import { DataSource } from 'typeorm';
import { dataSourceOptions } from '@linli/service-defaults';
import { createTestDatabase, type TestDatabase } from '@linli/testing';
import { eventsDefinition } from '../src/events.definition.js';

describe('the database of events', () => {
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

  it('ships rules that name only categories there are, and a rule for every category', async () => {
    const orphans = await dataSource.query(`
      SELECT category_code FROM (SELECT category_code FROM responsibility_rules UNION SELECT category_code FROM triage_rules) AS r
      WHERE category_code IS NOT NULL AND category_code <> '*' AND category_code NOT IN (SELECT code FROM categories)`);
    const uncovered = await dataSource.query(`
      SELECT path FROM categories c WHERE level = 1 AND NOT EXISTS (SELECT 1 FROM responsibility_rules r WHERE r.category_code = c.code)`);
    expect([orphans, uncovered]).toEqual([[], []]);
  });

  it('lists a community in keyset order from an index, however many incidents there are', async () => {
    await dataSource.query(`
      INSERT INTO incidents (id, number, area_code, source, appeal_type, subject, content, state, version, reported_at, received_at, updated_at)
      SELECT gen_random_uuid(), 'SJ-' || n, '330106' || lpad((n % 400)::text, 6, '0'), 'hotline', 'help', 's', 'c', 'reported', 1, now(), now(), now()
      FROM generate_series(1, 40000) AS n`);
    await dataSource.query('ANALYZE incidents');
    const plan = await dataSource.query<{ 'QUERY PLAN': string }[]>(
      `EXPLAIN SELECT * FROM incidents i WHERE (i.area_code LIKE $1 OR i.area_code LIKE $2) AND i.id < $3 ORDER BY i.id DESC LIMIT 51`,
      ['330106000123', '330106000123-%', 'ffffffff-ffff-7fff-bfff-ffffffffffff'],
    );
    const text = plan.map((line) => line['QUERY PLAN']).join('\n');
    expect(text).toContain('incidents_area_idx');
    expect(text).not.toContain('Seq Scan');
  });
});
