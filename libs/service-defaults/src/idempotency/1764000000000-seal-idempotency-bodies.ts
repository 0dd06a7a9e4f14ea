import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Answers that are kept for a repeat hold what people wrote: they are kept sealed from now on. */
export class SealIdempotencyBodies1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE idempotency_keys ALTER COLUMN body TYPE text USING body::text');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM idempotency_keys WHERE body LIKE 'v1.%'`);
    await runner.query('ALTER TABLE idempotency_keys ALTER COLUMN body TYPE jsonb USING body::jsonb');
  }
}
