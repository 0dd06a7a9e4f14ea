import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stored outcomes say when each participant came, since caps count the day of service. Where no claim tells, the day of acceptance stands for it. */
export class DateServices1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE needs SET outcome = jsonb_set(outcome, '{participants}', (
        SELECT coalesce(jsonb_agg(participant || jsonb_build_object('startedAt', to_char(coalesce(${cameAt}, changed_at) AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY place), '[]')
        FROM jsonb_array_elements(outcome -> 'participants') WITH ORDINALITY AS participants (participant, place)))
      WHERE outcome IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE needs SET outcome = jsonb_set(outcome, '{participants}', (
        SELECT coalesce(jsonb_agg(participant - 'startedAt' ORDER BY place), '[]')
        FROM jsonb_array_elements(outcome -> 'participants') WITH ORDINALITY AS participants (participant, place)))
      WHERE outcome IS NOT NULL`);
  }
}

const cameAt = `(SELECT min(c.checked_in_at) FROM claims c
  WHERE c.task_id = (outcome ->> 'taskId')::uuid AND c.provider = participant ->> 'provider' AND c.state = 'accepted')`;
