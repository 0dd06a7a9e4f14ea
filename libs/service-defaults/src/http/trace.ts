import { randomUUID } from 'node:crypto';
import type { FastifyRequest } from 'fastify';

const form = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})([0-9a-f]{16})-([0-9a-f]{2})$/;

/** The caller's `traceparent` (W3C Trace Context) or a new one. */
export function traceparentOf(header: string | string[] | undefined): string {
  return typeof header === 'string' && form.test(header) ? header : newTraceparent();
}

/** UUIDs, since Node keeps random bytes for them in store: asking the system for bytes costs more than the rest of a small request's trace. */
function newTraceparent(): string {
  const traceId = randomUUID().replaceAll('-', '');
  return `00-${traceId}-${randomUUID().slice(0, 8)}${randomUUID().slice(0, 8)}-00`;
}

declare module 'fastify' {
  interface FastifyRequest {
    traceparent?: string;
  }
}

/** The request's traceparent, made at first use. */
export function requestTraceparent(request: FastifyRequest): string {
  return (request.traceparent ??= traceparentOf(request.headers['traceparent']));
}

/** The 32 hex digits that name the story of this request in logs and problems. */
export const traceIdOf = (request: FastifyRequest): string => requestTraceparent(request).slice(3, 35);
