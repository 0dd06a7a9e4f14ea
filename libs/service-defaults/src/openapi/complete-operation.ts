import type { OpenAPIObject } from '@nestjs/swagger';
import type { ProblemTable } from '../http/problem-table.js';
import { codesOfKind, problemAnswers, type OperationKind } from './answers.js';
import { headerRefs, parameterRef, type AnswerHeader, type RequestHeader } from './headers.js';
import { securityOf } from './security.js';

interface Parameter {
  readonly name?: string;
  readonly in?: string;
}

interface Answer {
  description?: string;
  headers?: object;
  content?: Record<string, { schema?: { $ref?: string } } | undefined>;
}

/** An operation as the scanner makes it from a handler and its decorators. */
export interface DescribedOperation {
  parameters?: object[];
  requestBody?: { required?: boolean; content?: Answer['content'] };
  responses: Record<string, Answer>;
  security?: object[];
  'x-problems'?: string[];
  'x-scopes'?: string[];
  'x-actor-kinds'?: string[];
  'x-versioned'?: boolean | 'for-changes';
  'x-natural-key'?: boolean;
}

/** Adds what follows from the kind of an operation: security, headers of request and answer, and every problem that it can be answered with. */
export function completeOperation(operation: DescribedOperation, method: string, problems: ProblemTable, document: OpenAPIObject): void {
  const parameters = (operation.parameters ?? []) as Parameter[];
  const kind: OperationKind = {
    isPublic: operation['x-scopes'] === undefined,
    takesBody: method !== 'get' && method !== 'delete',
    takesKey: method === 'post' && operation['x-natural-key'] !== true,
    isConditional: method !== 'get' && isVersioned(operation),
    isPaged: parameters.some(({ name }) => name === 'cursor'),
    hasPathId: parameters.some((parameter) => parameter.in === 'path'),
    actor: actorOf(operation, method),
  };
  operation.security = securityOf(operation['x-scopes']);
  operation.parameters = [...parameters, ...requestHeadersOf(operation, method, kind).map(parameterRef)];
  if (operation.requestBody && demandsNothing(operation.requestBody, document)) operation.requestBody.required = false;
  const successes = Object.entries(operation.responses);
  for (const [status, answer] of successes) completeSuccess(Number(status), answer, method, operation, document, successes.length > 1);
  if (method === 'get' && operation['x-versioned'] === true) operation.responses['304'] = notModified;
  Object.assign(operation.responses, problemAnswers([...codesOfKind(kind), ...(operation['x-problems'] ?? [])], problems));
  delete operation['x-versioned'];
  delete operation['x-natural-key'];
  if (!operation['x-actor-kinds']?.length) delete operation['x-actor-kinds'];
}

function actorOf(operation: DescribedOperation, method: string): OperationKind['actor'] {
  if (operation['x-scopes'] === undefined || method === 'get') return 'none';
  return operation['x-actor-kinds']?.length ? 'required' : 'optional';
}

const isVersioned = (operation: DescribedOperation): boolean => Boolean(operation['x-versioned']);

const notModified = {
  description: '未变 · Not modified',
  headers: headerRefs('ETag', 'X-Request-Id', 'RateLimit', 'RateLimit-Policy'),
};

function requestHeadersOf(operation: DescribedOperation, method: string, kind: OperationKind): RequestHeader[] {
  const changes: RequestHeader[] = [
    kind.actor === 'required' ? 'ActorRequired' : 'Actor',
    ...(kind.takesKey ? (['IdempotencyKey'] as const) : []),
    ...(kind.isConditional ? (['IfMatch'] as const) : []),
    'CorrelationId',
  ];
  const reads: RequestHeader[] = operation['x-versioned'] === true ? ['IfNoneMatch'] : [];
  return [...(kind.isPublic ? [] : method === 'get' ? reads : changes), 'AcceptLanguage'];
}

const successWords: Readonly<Record<number, string>> = {
  200: '成功 · Done',
  201: '已新建 · Created',
  202: '已受理 · Accepted',
  204: '已完成，没有内容 · Done, and nothing to say',
};
const thereAlready = '此前已有，内容相同，未再新建 · There already with the same content; nothing was made';

function completeSuccess(
  status: number,
  answer: Answer,
  method: string,
  operation: DescribedOperation,
  document: OpenAPIObject,
  hasSeveral: boolean,
): void {
  const { $ref } = answer.content?.['application/json']?.schema ?? {};
  const names: AnswerHeader[] = [
    ...(isVersioned(operation) ? (['ETag'] as const) : []),
    ...(status === 201 || (status === 200 && hasSeveral) ? (['Location'] as const) : []),
    ...(isPage($ref, document) ? (['Link'] as const) : []),
    ...(method === 'post' ? (['Idempotent-Replayed'] as const) : []),
    'X-Request-Id',
    'RateLimit',
    'RateLimit-Policy',
  ];
  answer.description = status === 200 && hasSeveral ? thereAlready : (successWords[status] ?? answer.description ?? '');
  answer.headers = headerRefs(...names);
}

/** A request without a body says what an empty object says, so one that may be empty may be left out. */
function demandsNothing({ content }: { content?: Answer['content'] }, document: OpenAPIObject): boolean {
  const { required = [] } = schemaOf(content?.['application/json']?.schema?.$ref, document);
  return required.length === 0;
}

function schemaOf(ref: string | undefined, { components }: OpenAPIObject): { properties?: object; required?: string[] } {
  return (components?.schemas?.[ref?.split('/').at(-1) ?? ''] ?? {}) as { properties?: object; required?: string[] };
}

function isPage(ref: string | undefined, document: OpenAPIObject): boolean {
  const fields = Object.keys(schemaOf(ref, document).properties ?? {});
  return fields.includes('items') && fields.includes('next');
}
