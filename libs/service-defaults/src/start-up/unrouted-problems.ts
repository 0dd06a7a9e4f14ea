import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PlatformError, type PlatformErrorCode } from '../http/platform.problems.js';
import { languageOf, renderProblem } from '../http/render-problem.js';
import { traceIdOf, traceparentOf } from '../http/trace.js';

/** Answers what the router refuses before a request has a route, such as an address with a broken percent sign. */
export function answerFrameworkError(error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const language = languageOf(request.headers['accept-language']);
  const problem = renderProblem(error, {}, language, traceIdOf(request));
  void reply
    .status(problem.status)
    .header('content-language', language)
    .type('application/problem+json')
    .serializer((payload: unknown) => JSON.stringify(payload))
    .send(problem);
}

/** Answers bytes that are no HTTP request, on the bare socket: there is no request to speak of, so its language is unknown and ours is used. */
export function answerClientError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy();
  const status = statusOf[error.code ?? ''] ?? 400;
  const language = languageOf(undefined);
  const refusal = new PlatformError(codeOf[status] ?? 'platform.malformed-request', { reason: noHttp });
  const problem = renderProblem(refusal, {}, language, traceparentOf(undefined).slice(3, 35));
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status] ?? ''}`,
    'Content-Type: application/problem+json',
    `Content-Language: ${language}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  socket.end([...head, 'Connection: close', '', body].join('\r\n'));
}

const noHttp = { zh: '不是有效的 HTTP 请求', en: 'it is not a valid HTTP request' };
const codeOf: Readonly<Record<number, PlatformErrorCode>> = { 408: 'platform.request-timeout', 431: 'platform.headers-too-long' };
const statusOf: Readonly<Record<string, number>> = { ERR_HTTP_REQUEST_TIMEOUT: 408, HPE_HEADER_OVERFLOW: 431 };
