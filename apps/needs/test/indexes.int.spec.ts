import type { TestService } from '@linli/testing';
import { bootNeeds } from './needs.driver.js';

describe('the database of the needs service', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await bootNeeds();
  });
  afterAll(() => service?.close());

  it('serves the queue and a community’s list from indexes', async () => {
    await service.database.query(`
      INSERT INTO needs (id, number, area_code, class, class_rank, level, subject, content, special_group, state, version, ordered_at, changed_at)
      SELECT gen_random_uuid(), 'XQ-' || n, '33010600' || (1000 + n % 5000), 'hard', n % 4, 'material', 's', 'c', false,
             CASE WHEN n % 50 = 0 THEN 'ordered' ELSE 'rated' END, 1, now(), now()
      FROM generate_series(1, 20000) n`);
    await service.database.query('ANALYZE needs');
    const plan = async (sql: string) => JSON.stringify(await service.database.query(`EXPLAIN ${sql}`));
    const queue = await plan(
      `SELECT * FROM needs WHERE area_code LIKE '330106002___' AND state = 'ordered' AND (class_rank, id) > (1, gen_random_uuid())
       ORDER BY class_rank, id LIMIT 51`,
    );
    expect(queue).toContain('Index');
    expect(queue).not.toContain('Seq Scan');
    const community = await plan(
      `SELECT * FROM needs WHERE (area_code LIKE '330106001003' OR area_code LIKE '330106001003-%') ORDER BY id DESC LIMIT 51`,
    );
    expect(community).toContain('needs_area');
  });
});
