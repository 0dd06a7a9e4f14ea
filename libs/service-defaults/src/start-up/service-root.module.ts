import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import { TypeOrmModule } from '@nestjs/typeorm';
import { MESSAGING_TRANSPORT, MessagingModule, type Transport } from '@linli/messaging';
import { UnitOfWorkModule, type Clock } from '@linli/unit-of-work';
import { PersonalDataCipher, parsePersonalDataKeys } from '@linli/personal-data';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { RouteCheck } from '../auth/route-check.js';
import { TokenGuard } from '../auth/token.guard.js';
import type { ClaimNames } from '../auth/caller.js';
import { TokenVerifier } from '../auth/token-verifier.js';
import { hasDatabase, type ServiceDefinition } from '../definition.js';
import { ProblemFilter } from '../http/problem.filter.js';
import { ValidationPipe } from '../http/validation.pipe.js';
import { Commands } from '../idempotency/commands.js';
import { Health } from '../observability/health.js';
import type { Log } from '../observability/log.js';
import { Metrics } from '../observability/metrics.js';
import { PROBLEM_TABLE, SERVICE_CONFIG, SERVICE_DEFINITION, SERVICE_LOG } from '../tokens.js';
import { dataSourceOptions } from './data-source-options.js';

/** What the root module is made of, for one boot. */
export interface RootParts {
  readonly definition: ServiceDefinition;
  readonly config: Readonly<Record<string, unknown>>;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly health: Health;
  readonly transport: Transport | undefined;
  readonly clock: Clock | undefined;
  /** False makes every object but connects to nothing: for documents about the service. */
  readonly connect: boolean;
}

/** The global module every service stands on: configuration, database, messages, token check, problems, health. */
@Module({})
export class ServiceRootModule {
  static register(parts: RootParts): DynamicModule {
    const { definition } = parts;
    const provided = platformProviders(parts);
    const stored = hasDatabase(definition);
    return {
      module: ServiceRootModule,
      global: true,
      imports: [
        DiscoveryModule,
        ...(stored ? [databaseModule(parts)] : []),
        ...(stored ? [UnitOfWorkModule.register({ clock: parts.clock })] : []),
        ...(stored ? [MessagingModule.forService({ service: definition.name, run: parts.connect })] : []),
        ...definition.features,
      ],
      providers: [
        ...provided,
        ...(stored ? [Commands] : []),
        RouteCheck,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: TokenGuard },
        { provide: APP_PIPE, useClass: ValidationPipe },
      ],
      exports: [...provided, ...(stored ? [Commands] : [])],
    };
  }
}

function platformProviders(parts: RootParts): Provider[] {
  const { definition, config } = parts;
  const {
    TOKEN_ISSUER: issuer,
    TOKEN_AUDIENCE: audience,
    TOKEN_JWKS_URL: jwksUrl,
    PERSONAL_DATA_KEYS: keys,
  } = config as Record<string, string>;
  return [
    { provide: SERVICE_DEFINITION, useValue: definition },
    { provide: SERVICE_CONFIG, useValue: config },
    { provide: SERVICE_LOG, useValue: parts.log },
    { provide: PROBLEM_TABLE, useValue: definition.problems },
    { provide: Metrics, useValue: parts.metrics },
    { provide: Health, useValue: parts.health },
    {
      provide: TokenVerifier,
      useFactory: () =>
        new TokenVerifier({
          issuer: issuer ?? '',
          audience: audience ?? '',
          jwksUrl: jwksUrl ?? '',
          claims: config['TOKEN_CLAIMS'] as ClaimNames | undefined,
        }),
    },
    ...(keys ? [{ provide: PersonalDataCipher, useFactory: () => new PersonalDataCipher(parsePersonalDataKeys(keys)) }] : []),
    ...(parts.transport ? [{ provide: MESSAGING_TRANSPORT, useValue: parts.transport }] : []),
  ];
}

function databaseModule({ definition, config, connect }: RootParts): DynamicModule {
  const options = dataSourceOptions(definition, String(config['DATABASE_URL']), Number(config['DATABASE_POOL_MAX'] ?? 10));
  return TypeOrmModule.forRootAsync({
    useFactory: () => ({ ...options, retryAttempts: connect ? 10 : 0, retryDelay: 1_000, manualInitialization: !connect }),
    dataSourceFactory: async (given) => {
      const dataSource = new DataSource(given as DataSourceOptions);
      return connect ? dataSource.initialize() : dataSource;
    },
  });
}
