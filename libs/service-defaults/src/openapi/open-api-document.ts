import type { OpenAPIObject } from '@nestjs/swagger';
import type { ServiceDefinition } from '../definition.js';
import { bootService } from '../start-up/boot-service.js';
import { openApiOf } from './open-api-of.js';

/** Values that only let the objects be made: nothing is connected to. */
const placeholderEnv = {
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  EMBEDDED_BUS_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  TOKEN_ISSUER: 'http://127.0.0.1:1',
  TOKEN_JWKS_URL: 'http://127.0.0.1:1/jwks',
  PERSONAL_DATA_KEYS: `k1:${Buffer.alloc(32).toString('base64')}`,
};

/** The OpenAPI 3.1 document of a service, without a database or a bus. `env` adds what its own config asks for. */
export async function openApiDocument(definition: ServiceDefinition, env: Readonly<Record<string, string>> = {}): Promise<OpenAPIObject> {
  const service = await bootService(definition, {
    env: { ...placeholderEnv, ...env },
    connect: false,
    logLevel: 'silent',
    processMetrics: false,
  });
  return openApiOf(service.app, definition);
}
