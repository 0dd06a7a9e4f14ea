import { readClaimNames, type ClaimNames } from '../auth/caller.js';
import { choice, defineConfig, duration, integer, list, optionalText, port, text, url, type Field } from './config-shape.js';

/** What every HTTP process of the platform reads. */
export const httpConfig = defineConfig({
  HOST: text({ description: 'address to listen on', default: '127.0.0.1' }),
  PORT: port({ description: 'port to listen on; 0 takes a free one', default: 0 }),
  LOG_LEVEL: choice(['debug', 'info', 'warn', 'error', 'silent'], { description: 'least level that is logged', default: 'info' }),
  BODY_BYTES_MAX: integer({ description: 'largest request body in bytes', default: 1_048_576, min: 1_024, max: 67_108_864 }),
  REQUEST_TIMEOUT: duration({ description: 'longest time a client may take to send a request', default: '30s' }),
  SHUTDOWN_TIMEOUT: duration({ description: 'longest time that work in hand may take at shutdown', default: '10s' }),
});

const claimNames = ({ description }: { description: string }): Field<ClaimNames> => {
  const pairs = list({ description });
  return { ...pairs, parse: (raw) => readClaimNames(pairs.parse(raw)) };
};

/** How access tokens are checked. */
export const tokenConfig = defineConfig({
  TOKEN_ISSUER: url({ description: 'issuer of access tokens (claim iss)' }),
  TOKEN_JWKS_URL: url({ description: 'address of the issuer’s public keys' }),
  TOKEN_CLAIMS: claimNames({ description: 'names of claims in tokens of another issuer: ours=theirs, separated by commas' }),
  TOKEN_AUDIENCE: text({ description: 'audience that tokens must name (claim aud)', default: 'urn:linli:api' }),
});

export const databaseConfig = defineConfig({
  DATABASE_URL: url({ description: 'PostgreSQL database of this service, one database a service', secret: true }),
  DATABASE_POOL_MAX: integer({ description: 'most connections to the database', default: 10, min: 1, max: 200 }),
});

export const busConfig = defineConfig({
  KAFKA_BROKERS: list({ description: 'Kafka brokers as host:port, separated by commas; this or EMBEDDED_BUS_URL' }),
  EMBEDDED_BUS_URL: optionalText({ description: 'PostgreSQL database of the embedded bus, where no Kafka is used', secret: true }),
});

/** Everything that a service with a database and messages reads: spread it into the service's own config. */
export const platformConfig = defineConfig({
  ...httpConfig,
  ...tokenConfig,
  ...databaseConfig,
  ...busConfig,
  PERSONAL_DATA_KEYS: text({ description: 'keys for personal data, `id:base64 of 32 bytes`, current one first', secret: true }),
});

/** The process's environment: the one place of the library that reads it. */
export const readEnvironment = (): Readonly<Record<string, string | undefined>> => process.env;
