import { dataSourceOptions } from '@linli/service-defaults';
import { createTestDatabase } from '@linli/testing';
import { DataSource } from 'typeorm';
import { webhooksDefinition } from '../src/webhooks.definition.js';

describe('the schema of webhooks', () => {
  it('is exactly what the entities say', async () => {
    const database = await createTestDatabase(webhooksDefinition);
    const dataSource = await new DataSource(dataSourceOptions(webhooksDefinition, database.url, 2)).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      const own = upQueries.map(({ query }) => query).filter((query) => /deliver|subscription/.test(query));
      expect(own).toEqual([]);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });
});
