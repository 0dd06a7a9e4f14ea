import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The phone and the reference name one volunteer in each area, so that nobody learns from a refusal who is registered elsewhere. */
export class RegisterVolunteersByArea1764500000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE volunteers DROP CONSTRAINT volunteers_phone_key, DROP CONSTRAINT volunteers_reference_key,
      ADD CONSTRAINT volunteers_phone_key UNIQUE (phone_hash, area_code),
      ADD CONSTRAINT volunteers_reference_key UNIQUE (external_system, external_ref, area_code)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE volunteers DROP CONSTRAINT volunteers_phone_key, DROP CONSTRAINT volunteers_reference_key,
      ADD CONSTRAINT volunteers_phone_key UNIQUE (phone_hash), ADD CONSTRAINT volunteers_reference_key UNIQUE (external_system, external_ref)`);
  }
}
