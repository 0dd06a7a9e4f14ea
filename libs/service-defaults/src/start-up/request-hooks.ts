import type { FastifyInstance } from 'fastify';
import type { Log } from '../observability/log.js';
import type { Metrics } from '../observability/metrics.js';
import { traceIdOf } from '../http/trace.js';

/** Logs and measures every answer; the route's pattern stands for its path, so that no id or search text is logged. */
export function addRequestHooks(server: FastifyInstance, log: Log, metrics: Metrics): void {
  server.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'unknown';
    if (!route.startsWith('/health')) {
      metrics.observeRequest(request.method, route, reply.statusCode, reply.elapsedTime / 1_000);
      const level = reply.statusCode >= 500 ? 'error' : 'info';
      if (log.isLevelEnabled(level)) {
        const line = { requestId: request.id, traceId: traceIdOf(request), method: request.method, route, status: reply.statusCode };
        log[level]({ ...line, clientId: request.linli?.caller.clientId, durationMs: Math.round(reply.elapsedTime * 10) / 10 }, 'request');
      }
    }
    done();
  });
  server.addHook('onSend', (request, reply, _payload, done) => {
    void reply.header('x-request-id', request.id);
    done();
  });
}
