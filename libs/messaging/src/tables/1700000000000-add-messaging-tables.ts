import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The three tables of messaging, in every service's database. First in its list, hence the early timestamp. */
export class AddMessagingTables1700000000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE outbox (
        seq bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT outbox_pkey PRIMARY KEY,
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
        body text NOT NULL
      )`);
    await queryRunner.query(`
      CREATE TABLE inbox (
        consumer_group text NOT NULL,
        message_id text NOT NULL,
        handled_at timestamptz NOT NULL,
        CONSTRAINT inbox_pkey PRIMARY KEY (consumer_group, message_id)
      )`);
    await queryRunner.query(`
      CREATE TABLE dead_letters (
        id uuid CONSTRAINT dead_letters_pkey PRIMARY KEY,
        consumer_group text NOT NULL,
        handler text NOT NULL,
        reason text NOT NULL,
        error text NOT NULL,
        attempts integer NOT NULL,
        message_id text NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        headers jsonb NOT NULL,
        body text NOT NULL,
        died_at timestamptz NOT NULL,
        redriven_at timestamptz
      )`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE dead_letters, inbox, outbox');
  }
}
