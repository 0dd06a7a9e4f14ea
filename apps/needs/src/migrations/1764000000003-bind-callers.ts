import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A need belongs to whoever ordered it, which the timeline knows of those that stand already. Looks at residents are logged. */
export class BindCallers1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE needs ADD COLUMN ordered_by text');
    await runner.query(`UPDATE needs SET ordered_by = CASE WHEN t.actor LIKE '%:self' THEN t.actor || '@' || t.client_id ELSE t.actor END
      FROM need_timeline t WHERE t.need_id = needs.id AND t.action = 'order'`);
    await runner.query(`CREATE TABLE resident_reveals (id uuid CONSTRAINT resident_reveals_pkey PRIMARY KEY, claim_id uuid NOT NULL,
      actor text NOT NULL, client_id text NOT NULL, reason text NOT NULL, at timestamptz NOT NULL)`);
    await runner.query('CREATE INDEX resident_reveals_claim ON resident_reveals (claim_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE resident_reveals');
    await runner.query('ALTER TABLE needs DROP COLUMN ordered_by');
  }
}
