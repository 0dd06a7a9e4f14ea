import { clientChangedV1 } from '@linli/contracts';
import { migrateService } from '@linli/service-defaults';
import { bootTestService, createTestDatabase, type TestDatabase, type TestService } from '@linli/testing';
import { DataSource } from 'typeorm';
import { identityDefinition } from '../src/identity.definition.js';

const keys = { PERSONAL_DATA_KEYS: `k1:${Buffer.alloc(32, 9).toString('base64')}` };

describe('clients from before identity said anything', () => {
  const undo: (() => Promise<unknown>)[] = [];
  let neighbour: TestService;
  let database: TestDatabase;
  let dataSource: DataSource;

  beforeEach(async () => {
    // Lends its bus: the service under test comes up on a database of before.
    neighbour = await bootTestService(identityDefinition);
    undo.push(() => neighbour.close());
    database = await createTestDatabase('identity_upgrade');
    undo.push(() => database.drop());
    await migrateService({ ...identityDefinition, repairs: [] }, { env: { DATABASE_URL: database.url } });
    dataSource = await new DataSource({ type: 'postgres', url: database.url }).initialize();
    undo.push(() => dataSource.destroy());
    const insert = `INSERT INTO clients (id, name, scopes, areas, state, secret_digest, secret_changed_at, version, created_at, updated_at)
      VALUES ($1, $1, $2, '{330106}', $3, 'v1.x', now(), $4, now(), '2026-10-01T08:00:00Z')`;
    await dataSource.query(insert, ['old-active', ['events:read', 'webhooks:manage'], 'active', 3]);
    await dataSource.query(insert, ['old-disabled', ['events:read'], 'disabled', 2]);
  });
  afterEach(async () => {
    for (const step of undo.splice(0).reverse()) await step();
  });

  const upgrade = () => migrateService(identityDefinition, { env: { DATABASE_URL: database.url, ...keys } });

  it.each([
    ['has messaging tables from long ago', async () => undefined],
    [
      'has had no messaging tables',
      async () => {
        await dataSource.query('DROP TABLE outbox, inbox, dead_letters');
        await dataSource.query(`DELETE FROM migrations WHERE name = 'AddMessagingTables1700000000000'`);
      },
    ],
  ])('are each told once, as they stand, where the database %s', async (_, asItWas) => {
    await asItWas();
    expect(await upgrade()).toContain('1764500000000-say-clients');
    expect(await upgrade()).toEqual([]);

    const identity = await bootTestService(identityDefinition, { beside: neighbour, env: { ...keys, DATABASE_URL: database.url } });
    undo.push(() => identity.close());
    await identity.settled();
    const messages = await identity.bus.published(clientChangedV1);
    expect(messages.map(({ key, version, data }) => ({ key, version, data })).sort((a, b) => a.key.localeCompare(b.key))).toEqual([
      {
        key: 'old-active',
        version: 3,
        data: {
          client: 'old-active',
          isActive: true,
          areas: ['330106'],
          scopes: ['events:read', 'webhooks:manage'],
          changedAt: '2026-10-01T08:00:00.000Z',
        },
      },
      {
        key: 'old-disabled',
        version: 2,
        data: {
          client: 'old-disabled',
          isActive: false,
          areas: ['330106'],
          scopes: ['events:read'],
          changedAt: '2026-10-01T08:00:00.000Z',
        },
      },
    ]);
  });
});
