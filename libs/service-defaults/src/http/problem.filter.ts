import { Catch, Inject, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PROBLEM_TABLE, SERVICE_LOG } from '../tokens.js';
import type { Log } from '../observability/log.js';
import { languageOf, renderProblem } from './render-problem.js';
import type { ProblemTable } from './problem-table.js';
import { traceIdOf } from './trace.js';

/** The one place where an error becomes an answer. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(
    @Inject(PROBLEM_TABLE) private readonly table: ProblemTable,
    @Inject(SERVICE_LOG) private readonly log: Log,
  ) {}

  catch(thrown: unknown, host: ArgumentsHost): void {
    const request = host.switchToHttp().getRequest<FastifyRequest>();
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const traceId = traceIdOf(request);
    const problem = renderProblem(thrown, this.table, languageOf(request.headers['accept-language']), traceId);
    if (problem.status >= 500) this.log.error({ traceId, code: problem.code, err: describe(thrown) }, 'request failed');
    if (reply.sent) return;
    if (problem.status === 401)
      void reply.header(
        'www-authenticate',
        `Bearer error="${problem.code === 'platform.token-missing' ? 'invalid_request' : 'invalid_token'}"`,
      );
    if (problem.status === 503 || problem.status === 429) void reply.header('retry-after', '1');
    void reply
      .status(problem.status)
      .header('content-language', languageOf(request.headers['accept-language']))
      .type('application/problem+json')
      .send(problem);
  }
}

/** Class, code and where it was thrown; never the message, which may quote a row of the database or a body, and so personal data. */
function describe(thrown: unknown): Record<string, unknown> {
  if (!(thrown instanceof Error)) return { type: typeof thrown };
  const { code, driverError } = thrown as { code?: string; driverError?: { code?: string; constraint?: string } };
  // The stack begins with the message, which may have lines of its own that look like frames.
  const lines = String(thrown.stack).replace(thrown.message, '').split('\n');
  const frames = lines.filter((line) => /^\s+at /.test(line));
  return { type: thrown.name, code: driverError?.code ?? code, constraint: driverError?.constraint, stack: frames.join('\n') };
}
