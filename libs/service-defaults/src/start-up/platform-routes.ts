import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import type { ServiceDefinition } from '../definition.js';
import type { Health } from '../observability/health.js';
import type { Metrics } from '../observability/metrics.js';
import { openApiOf } from '../openapi/open-api-of.js';

/** The routes that every service has, outside its API and open to its own network: the gateway does not pass them on. */
export function addPlatformRoutes(app: NestFastifyApplication, definition: ServiceDefinition, health: Health, metrics: Metrics): void {
  const server: FastifyInstance = app.getHttpAdapter().getInstance();
  server.get('/health/live', async () => ({ status: 'ok' }));
  server.get('/health/ready', async (_request, reply) => {
    const { ready, checks } = await health.readiness();
    return reply.status(ready ? 200 : 503).send({ status: ready ? 'ok' : 'unavailable', checks });
  });
  server.get('/metrics', async (_request, reply) => reply.type(metrics.registry.contentType).send(await metrics.registry.metrics()));
  let document: unknown;
  server.get(`/api/${definition.name}/openapi.json`, async () => (document ??= openApiOf(app, definition)));
}
