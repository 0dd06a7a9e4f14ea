import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateKnownVolunteers1764500000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE known_volunteers (id uuid CONSTRAINT known_volunteers_pkey PRIMARY KEY, area_code text NOT NULL,
      registered_at timestamptz NOT NULL, version integer NOT NULL)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_volunteers');
  }
}
