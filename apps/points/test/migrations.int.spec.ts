import { dataSourceOptions } from '@linli/service-defaults';
import { createTestDatabase, type TestDatabase } from '@linli/testing';
import { DataSource } from 'typeorm';
import { pointsDefinition } from '../src/points.definition.js';

describe('the schema of points', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase(pointsDefinition);
    dataSource = await new DataSource(dataSourceOptions(pointsDefinition, database.url, 1)).initialize();
  });
  afterAll(async () => {
    await dataSource?.destroy();
    await database?.drop();
  });

  it('goes back and forth again', async () => {
    const { length: count } = dataSource.migrations;
    for (let undone = 0; undone < count; undone++) await dataSource.undoLastMigration();
    expect(await dataSource.query(`SELECT to_regclass('entries') AS entries, to_regclass('volunteers') AS volunteers`)).toEqual([
      { entries: null, volunteers: null },
    ]);
    expect(await dataSource.runMigrations()).toHaveLength(count);
  });
});
