import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKnownAreas1764300000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE known_areas (area_code text CONSTRAINT known_areas_pkey PRIMARY KEY, is_active boolean NOT NULL,
      version integer NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_areas');
  }
}
