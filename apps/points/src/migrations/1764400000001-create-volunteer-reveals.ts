import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever calls a volunteer to a service has to ring them; each look at a phone is logged. */
export class CreateVolunteerReveals1764400000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE volunteer_reveals (
      id uuid CONSTRAINT volunteer_reveals_pkey PRIMARY KEY,
      volunteer_id uuid NOT NULL,
      actor text NOT NULL,
      client_id text NOT NULL,
      reason text NOT NULL,
      at timestamptz NOT NULL
    )`);
    await runner.query('CREATE INDEX volunteer_reveals_volunteer ON volunteer_reveals (volunteer_id, id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE volunteer_reveals');
  }
}
