import type { Actor } from '@linli/messaging';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Caller } from '../auth/token-verifier.js';
import { newId } from '../new-id.js';
import { PlatformError } from './platform.problems.js';
import { languageOf } from './render-problem.js';
import { RequestContext } from './request-context.js';
import { requestTraceparent } from './trace.js';
import { isPlainText } from './validators.js';

const actorForm = /^([a-z][a-z-]{0,31}):([\w.@-]{1,80})(?:;\s*name=([^;]{1,240}))?$/;
const correlationForm = /^[\w.:-]{1,80}$/;
const keyForm = /^[\x21-\x7e]{1,255}$/;

/** Reads the request's headers; throws `platform.invalid-request` naming the header that is malformed. */
export function createRequestContext(request: FastifyRequest, reply: FastifyReply, caller: Caller): RequestContext {
  const correlation = single(request, 'x-correlation-id');
  return new RequestContext(
    caller,
    actorOf(single(request, 'actor'), caller),
    languageOf(request.headers['accept-language']),
    correlation && correlationForm.test(correlation) ? correlation : newId(),
    requestTraceparent(request),
    idempotencyKeyOf(single(request, 'idempotency-key')),
    single(request, 'if-match'),
    request,
    reply,
  );
}

function single(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** `Actor: kind:id` or `kind:id;name=<percent-encoded UTF-8>`: who acted through the client; the client itself where nothing is said. */
function actorOf(header: string | undefined, caller: Caller): Actor {
  if (header === undefined) return { kind: 'client', id: caller.clientId };
  const [, kind, id, name] = actorForm.exec(header.trim()) ?? [];
  if (!kind || !id) throw headerFault('Actor', 'must be kind:id, with an optional ;name=');
  if (name === undefined) return { kind, id };
  const shown = decoded(name);
  if (shown === null) throw headerFault('Actor', 'must have its name percent-encoded');
  if (!isPlainText(shown) || /[\t\n\r]/.test(shown)) throw headerFault('Actor', 'must have a name of one line without control characters');
  return { kind, id, name: shown };
}

function decoded(name: string): string | null {
  try {
    return decodeURIComponent(name);
  } catch {
    return null;
  }
}

function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = header.replace(/^"(.*)"$/, '$1');
  if (!keyForm.test(key)) throw headerFault('Idempotency-Key', 'must be 1 to 255 visible characters');
  return key;
}

const headerFault = (name: string, detail: string): PlatformError =>
  new PlatformError('platform.invalid-request', { count: 1 }, [{ pointer: `header:${name}`, code: 'header', detail }]);
