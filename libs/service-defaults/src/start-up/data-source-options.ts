import { messagingEntities, messagingMigrations, poolSettings } from '@linli/messaging';
import type { PostgresDataSourceOptions } from 'typeorm/driver/postgres/PostgresDataSourceOptions.js';
import type { ServiceDefinition } from '../definition.js';
import { CreateIdempotencyKeys1763700000000 } from '../idempotency/1763700000000-create-idempotency-keys.js';
import { SealIdempotencyBodies1764000000000 } from '../idempotency/1764000000000-seal-idempotency-bodies.js';
import { IdempotencyKeyEntity } from '../idempotency/idempotency-key.entity.js';
import { RepairEntity } from './repair.entity.js';
import { CreateRepairs1763700000001 } from './repair.js';

/** The TypeORM options of a service's database: its tables by name, the platform's own beside them, and no schema synchronisation. */
export function dataSourceOptions(definition: ServiceDefinition, databaseUrl: string, poolMax: number): PostgresDataSourceOptions {
  return {
    type: 'postgres',
    url: databaseUrl,
    entities: [...messagingEntities, IdempotencyKeyEntity, RepairEntity, ...(definition.entities ?? [])],
    migrations: [
      ...messagingMigrations,
      CreateIdempotencyKeys1763700000000,
      SealIdempotencyBodies1764000000000,
      CreateRepairs1763700000001,
      ...(definition.migrations ?? []),
    ],
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    applicationName: `linli-${definition.name}`,
    extra: { max: poolMax, ...poolSettings() },
  };
}
