import { PlatformError, languageOf, renderProblem, traceIdOf, type Log } from '@linli/service-defaults';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { GatewayError } from '../../gateway.errors.js';
import { gatewayProblems } from '../../gateway.problems.js';

/** The error handler of everything that is passed on: a problem document (RFC 9457) in the caller's language. */
export function problemSender(log: Log, bodyBytesMax: number) {
  return async (error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const known = toDomainError(error, bodyBytesMax);
    const language = languageOf(request.headers['accept-language']);
    const traceId = traceIdOf(request);
    const problem = renderProblem(known, gatewayProblems, language, traceId);
    if (problem.status >= 500) log.warn({ traceId, requestId: request.id, code: problem.code, err: describe(error) }, 'request failed');
    if (problem.status === 401) {
      const fault = problem.code === 'platform.token-missing' ? 'Bearer realm="linli"' : 'Bearer realm="linli", error="invalid_token"';
      void reply.header('www-authenticate', fault);
    }
    if (problem.status === 429) void reply.header('retry-after', String(known instanceof GatewayError ? known.params['seconds'] : 1));
    if (problem.status === 503) void reply.header('retry-after', '1');
    // What such a client still sends is of no use to anybody.
    if (problem.status === 408) void reply.header('connection', 'close');
    await reply
      .status(problem.status)
      .headers({ 'content-language': language, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
      .type('application/problem+json')
      .serializer(JSON.stringify)
      .send(problem);
  };
}

function toDomainError(error: unknown, bodyBytesMax: number): unknown {
  if (error instanceof GatewayError || error instanceof PlatformError) return error;
  const { statusCode = 500 } = error as { statusCode?: number };
  if (statusCode === 413) return new GatewayError('gateway.body-too-large', { bytesMax: bodyBytesMax });
  if (statusCode === 415) return new PlatformError('platform.media-type');
  return statusCode >= 400 && statusCode < 500 ? new GatewayError('gateway.request-malformed') : error;
}

/** Names and codes of the whole chain; no addresses, bodies or headers. */
function describe(error: unknown): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: string };
  return { type: error.name, code, message: error.message, ...(error.cause === undefined ? {} : { cause: describe(error.cause) }) };
}
