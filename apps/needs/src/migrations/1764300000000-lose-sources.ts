import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An incident that was withdrawn, or is another matter by now, waits for its need no longer, and may come to another one. */
export class LoseSources1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE needs ADD COLUMN source_lost_at timestamptz');
    await runner.query('DROP INDEX needs_incident');
    await runner.query('CREATE INDEX needs_incident ON needs (incident_id)');
    await runner.query('CREATE UNIQUE INDEX needs_awaited ON needs (incident_id) WHERE source_lost_at IS NULL');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX needs_awaited');
    await runner.query('DROP INDEX needs_incident');
    await runner.query('CREATE UNIQUE INDEX needs_incident ON needs (incident_id)');
    await runner.query('ALTER TABLE needs DROP COLUMN source_lost_at');
  }
}
