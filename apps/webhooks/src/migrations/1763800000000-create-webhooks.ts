import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateWebhooks1763800000000 implements MigrationInterface {
  name = 'CreateWebhooks1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE deliveries, subscriptions');
  }
}

const statements = [
  `CREATE TABLE subscriptions (
    id uuid CONSTRAINT subscriptions_pkey PRIMARY KEY,
    client_id text NOT NULL,
    url text NOT NULL,
    description text,
    message_types text[] NOT NULL,
    areas text[] NOT NULL,
    platform_wide boolean NOT NULL,
    secret_sealed text NOT NULL,
    previous_secret_sealed text,
    previous_until timestamptz,
    version integer NOT NULL,
    created_at timestamptz NOT NULL
  )`,
  'CREATE INDEX subscriptions_client_id_idx ON subscriptions (client_id, id)',
  `CREATE TABLE deliveries (
    id uuid CONSTRAINT deliveries_pkey PRIMARY KEY,
    subscription_id uuid NOT NULL,
    message_id text NOT NULL,
    message_type text NOT NULL,
    message_key text NOT NULL,
    body text NOT NULL,
    state text NOT NULL,
    attempts integer NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    delivered_at timestamptz,
    created_at timestamptz NOT NULL,
    attempt_log jsonb NOT NULL
  )`,
  'CREATE UNIQUE INDEX deliveries_subscription_message_key ON deliveries (subscription_id, message_id)',
  `CREATE INDEX deliveries_due_idx ON deliveries (next_attempt_at) WHERE state = 'pending'`,
  `CREATE INDEX deliveries_order_idx ON deliveries (subscription_id, message_key, id) WHERE state = 'pending'`,
  'CREATE INDEX deliveries_log_idx ON deliveries (subscription_id, id)',
];
