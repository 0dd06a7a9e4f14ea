import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddParkedMessages1764600000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE parked_messages (
        seq bigint CONSTRAINT parked_messages_pkey PRIMARY KEY,
        id uuid NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        type text NOT NULL,
        version integer NOT NULL,
        correlation_id text NOT NULL,
        causation_id text,
        traceparent text,
        time timestamptz NOT NULL,
        headers jsonb,
        body text NOT NULL,
        reason text NOT NULL,
        parked_at timestamptz NOT NULL
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE parked_messages');
  }
}
