import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateVolunteers1763800001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE volunteers (
        id uuid CONSTRAINT volunteers_pkey PRIMARY KEY,
        version integer NOT NULL,
        name_sealed text NOT NULL,
        phone_sealed text NOT NULL,
        phone_hash text NOT NULL CONSTRAINT volunteers_phone_key UNIQUE,
        area_code text NOT NULL,
        skills text[] NOT NULL,
        external_system text,
        external_ref text,
        content_hash text NOT NULL,
        registered_at timestamptz NOT NULL,
        CONSTRAINT volunteers_reference_key UNIQUE (external_system, external_ref),
        CONSTRAINT volunteers_reference_check CHECK (num_nulls(external_system, external_ref) IN (0, 2))
      )`);
    await runner.query('CREATE INDEX volunteers_area ON volunteers (area_code text_pattern_ops, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE volunteers');
  }
}
