import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whatever happens to an incident happens to those merged into it: they are looked up at every move. */
export class IndexMergedIncidents1764200000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('CREATE INDEX incidents_master_idx ON incidents (master_id, id) WHERE master_id IS NOT NULL');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP INDEX incidents_master_idx');
  }
}
