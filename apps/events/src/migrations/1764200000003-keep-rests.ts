import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A clock that is counted anew keeps its rests, and work that is done again has a clock of its own. [policy] the least that it has. */
export class KeepRests1764200000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`ALTER TABLE incidents ADD redone_at timestamptz, ADD rests jsonb NOT NULL DEFAULT '[]'`);
    await queryRunner.query(
      `INSERT INTO time_limits (name, amount, unit) VALUES ('redo-least', 24, 'natural-hours') ON CONFLICT DO NOTHING`,
    );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM time_limits WHERE name = 'redo-least'`);
    await queryRunner.query('ALTER TABLE incidents DROP redone_at, DROP rests');
  }
}
