import { dataSourceOptions } from '@linli/service-defaults';
import { createTestDatabase } from '@linli/testing';
import { DataSource } from 'typeorm';
import { mediationDefinition } from '../src/mediation.definition.js';

describe('the schema of mediation', () => {
  it('is exactly what the entities say', async () => {
    const database = await createTestDatabase(mediationDefinition);
    const dataSource = await new DataSource(dataSourceOptions(mediationDefinition, database.url, 2)).initialize();
    try {
      const { upQueries } = await dataSource.driver.createSchemaBuilder().log();
      const own = upQueries.map(({ query }) => query).filter((query) => /dispute|mediator/.test(query));
      expect(own).toEqual([]);
    } finally {
      await dataSource.destroy();
      await database.drop();
    }
  });
});
