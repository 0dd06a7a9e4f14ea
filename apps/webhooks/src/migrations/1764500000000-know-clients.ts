import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A subscription lives no longer than its client and hears no more than it may. */
export class KnowClients1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE known_clients (
      id text CONSTRAINT known_clients_pkey PRIMARY KEY,
      is_active boolean NOT NULL,
      areas text[] NOT NULL,
      scopes text[] NOT NULL,
      version integer NOT NULL
    )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE known_clients');
  }
}
