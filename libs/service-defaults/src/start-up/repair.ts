import { PersonalDataCipher, parsePersonalDataKeys } from '@linli/personal-data';
import type { DataSource, EntityManager, MigrationInterface, QueryRunner } from 'typeorm';
import { ConfigError } from '../config/config-shape.js';
import { RepairEntity } from './repair.entity.js';

/** A change of stored personal data, which SQL alone cannot make since it needs the keys. Runs once, after the migrations, in a transaction of its own. */
export interface Repair {
  /** `<timestamp>-<verb-what>`, as migrations are named; never given to another repair. */
  readonly name: string;
  run(manager: EntityManager, cipher: PersonalDataCipher): Promise<void>;
}

/** Which repairs a database has had. */
export class CreateRepairs1763700000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE TABLE repairs (name text CONSTRAINT repairs_pkey PRIMARY KEY, ran_at timestamptz NOT NULL)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE repairs');
  }
}

export interface RepairOptions {
  readonly keys: string | undefined;
  /** A database that was empty before its migrations has nothing to repair: its repairs are only noted. */
  readonly isNew: boolean;
}

/**
 * Runs the repairs that the database has not had, each in one transaction with its note, and returns their names.
 * Throws ConfigError where one is due and `PERSONAL_DATA_KEYS` is missing: half repaired data would be found by no search.
 */
export async function runRepairs(dataSource: DataSource, repairs: readonly Repair[], { keys, isNew }: RepairOptions): Promise<string[]> {
  const had = new Set((await dataSource.manager.find(RepairEntity)).map(({ name }) => name));
  const due = repairs.filter(({ name }) => !had.has(name));
  if (due.length === 0) return [];
  if (isNew) {
    await dataSource.manager.insert(
      RepairEntity,
      due.map(({ name }) => ({ name, ranAt: new Date() })),
    );
    return [];
  }
  if (!keys) throw new ConfigError([`PERSONAL_DATA_KEYS is not set, and the repair ${due[0]?.name} needs it`]);
  const cipher = new PersonalDataCipher(parsePersonalDataKeys(keys));
  for (const { name, run } of due) {
    await dataSource.transaction(async (manager) => {
      await run(manager, cipher);
      await manager.insert(RepairEntity, { name, ranAt: new Date() });
    });
  }
  return due.map(({ name }) => name);
}
