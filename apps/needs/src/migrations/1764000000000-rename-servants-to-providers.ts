import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who serves is called a provider, in columns and in the stored outcomes of needs. */
export class RenameServantsToProviders1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE claims RENAME COLUMN servant TO provider');
    await runner.query('ALTER INDEX claims_servant RENAME TO claims_provider');
    await runner.query(renameInOutcomes('servant', 'provider'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(renameInOutcomes('provider', 'servant'));
    await runner.query('ALTER INDEX claims_provider RENAME TO claims_servant');
    await runner.query('ALTER TABLE claims RENAME COLUMN provider TO servant');
  }
}

const renameInOutcomes = (from: string, to: string): string => `
  UPDATE needs SET outcome = jsonb_set(outcome, '{participants}', (
    SELECT coalesce(jsonb_agg(participant - '${from}' || jsonb_build_object('${to}', participant -> '${from}') ORDER BY place), '[]')
    FROM jsonb_array_elements(outcome -> 'participants') WITH ORDINALITY AS participants (participant, place)))
  WHERE outcome IS NOT NULL`;
