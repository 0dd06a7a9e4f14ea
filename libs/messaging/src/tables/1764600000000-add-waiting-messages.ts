import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddWaitingMessages1764600000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      CREATE TABLE waiting_messages (
        place bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT waiting_messages_pkey PRIMARY KEY,
        consumer_group text NOT NULL,
        topic text NOT NULL,
        key text NOT NULL,
        message_id text NOT NULL,
        headers jsonb NOT NULL,
        body text NOT NULL,
        attempts integer NOT NULL,
        tries integer NOT NULL,
        error text,
        waits_since timestamptz NOT NULL,
        next_attempt_at timestamptz NOT NULL
      )`);
    await queryRunner.query('CREATE INDEX waiting_messages_key_idx ON waiting_messages (consumer_group, topic, key, place)');
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE waiting_messages');
  }
}
