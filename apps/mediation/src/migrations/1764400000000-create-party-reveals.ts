import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever mediates has to ring the parties; each look at a phone is logged. */
export class CreatePartyReveals1764400000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE party_reveals (
      id uuid CONSTRAINT party_reveals_pkey PRIMARY KEY,
      dispute_id uuid NOT NULL,
      party_id uuid NOT NULL,
      actor text NOT NULL,
      client_id text NOT NULL,
      reason text NOT NULL,
      at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX party_reveals_dispute_idx ON party_reveals (dispute_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE party_reveals');
  }
}
