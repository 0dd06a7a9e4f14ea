import type { FastifyInstance } from 'fastify';
import type { Log } from '../observability/log.js';
import type { Metrics } from '../observability/metrics.js';
import { doubledHeaders } from '../http/doubled-headers.js';
import { PlatformError } from '../http/platform.problems.js';
import { traceIdOf } from '../http/trace.js';

/** Refuses what cannot be understood in one way. Logs and measures every answer; the route's pattern stands for its path, so that no id or search text is logged. */
export function addRequestHooks(server: FastifyInstance, log: Log, metrics: Metrics): void {
  server.addHook('onRequest', (request, _reply, done) => {
    const faults = doubledHeaders(request.raw.rawHeaders);
    done(faults.length === 0 ? undefined : new PlatformError('platform.invalid-request', { count: faults.length }, faults));
  });
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
