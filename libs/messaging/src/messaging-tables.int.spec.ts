import { createTestDatabase, type TestDatabase } from '@linli/testing';
import { DataSource } from 'typeorm';
import { messagingEntities, messagingMigrations } from './tables/messaging-tables.js';

describe('the tables of messaging', () => {
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeAll(async () => {
    database = await createTestDatabase('tables');
    dataSource = new DataSource({ type: 'postgres', url: database.url, entities: messagingEntities, migrations: messagingMigrations });
    await dataSource.initialize();
  });

  afterAll(async () => {
    await dataSource.destroy();
    await database.drop();
  });

  it('are made by the migrations exactly as the entities say, and unmade again', async () => {
    await dataSource.runMigrations();
    expect((await dataSource.driver.createSchemaBuilder().log()).upQueries).toEqual([]);
    for (const _ of messagingMigrations) await dataSource.undoLastMigration();
    expect(await dataSource.query(`SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations'`)).toEqual([]);
  });
});
