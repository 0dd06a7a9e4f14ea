import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An incident that was withdrawn, or is another matter by now, waits for its dispute no longer, and may come to another one. */
export class LoseSources1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE disputes ADD COLUMN source_lost_at timestamptz');
    await runner.query('DROP INDEX disputes_incident_id_key');
    await runner.query('CREATE INDEX disputes_incident_id_idx ON disputes (incident_id)');
    await runner.query('CREATE UNIQUE INDEX disputes_awaited_key ON disputes (incident_id) WHERE source_lost_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX disputes_awaited_key');
    await runner.query('DROP INDEX disputes_incident_id_idx');
    await runner.query('CREATE UNIQUE INDEX disputes_incident_id_key ON disputes (incident_id)');
    await runner.query('ALTER TABLE disputes DROP COLUMN source_lost_at');
  }
}
