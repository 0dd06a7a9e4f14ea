import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [policy] The window for having an incident redone becomes a city's to set, like every other span. */
export class AddRedoLimit1763800000003 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`INSERT INTO time_limits (name, amount, unit) VALUES ('redo', 30, 'natural-days') ON CONFLICT DO NOTHING`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`DELETE FROM time_limits WHERE name = 'redo'`);
  }
}
