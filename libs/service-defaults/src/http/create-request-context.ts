import { recordedActor, type PersonalDataCipher } from '@linli/personal-data';
import { newId, type Label } from '@linli/unit-of-work';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { readActor } from '../auth/actor-header.js';
import { bindActor, type ActorDemand } from '../auth/bind-actor.js';
import type { Caller } from '../auth/caller.js';
import { PlatformError } from './platform.problems.js';
import { languageOf } from './render-problem.js';
import { RequestContext } from './request-context.js';
import { requestTraceparent } from './trace.js';

const correlationForm = /^[\w.:-]{1,80}$/;
const keyForm = /^[\x21-\x7e]{1,255}$/;

/** Reads the request's headers and binds its actor to its caller; throws `platform.invalid-request` naming the header that is malformed, and what `bindActor` throws. */
export function createRequestContext(
  request: FastifyRequest,
  reply: FastifyReply,
  caller: Caller,
  demand: ActorDemand,
  cipher: PersonalDataCipher | undefined,
): RequestContext {
  const named = single(request, 'actor');
  const correlation = single(request, 'x-correlation-id');
  return new RequestContext(
    caller,
    recordedActor(bindActor(caller, named === undefined ? undefined : readActor(named), demand), cipher),
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

function idempotencyKeyOf(header: string | undefined): string | undefined {
  if (header === undefined) return undefined;
  const key = header.replace(/^"(.*)"$/, '$1');
  if (!keyForm.test(key)) throw headerFault('Idempotency-Key', keyWords);
  return key;
}

const keyWords = { zh: '须为 1 至 255 个可见的 ASCII 字符', en: 'must be 1 to 255 visible ASCII characters' };

const headerFault = (name: string, detail: Label): PlatformError =>
  new PlatformError('platform.invalid-request', { count: 1 }, [{ pointer: `header:${name}`, code: 'header', detail }]);
