import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is not known yet is awarded later, so that the others need not wait. */
export class CreateAwaitedAwards1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE awaited_awards (
      source_kind text NOT NULL,
      source_id text NOT NULL,
      volunteer_id uuid NOT NULL,
      occurred_at timestamptz NOT NULL,
      earning jsonb NOT NULL,
      CONSTRAINT awaited_awards_pkey PRIMARY KEY (source_kind, source_id, volunteer_id)
    )`);
    await runner.query('CREATE INDEX awaited_awards_volunteer ON awaited_awards (volunteer_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE awaited_awards');
  }
}
