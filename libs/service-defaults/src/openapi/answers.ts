import { platformProblems } from '../http/platform.problems.js';
import type { ProblemTable } from '../http/problem-table.js';
import { statusTitles } from '../http/status-titles.js';
import { headerRefs, type AnswerHeader } from './headers.js';

/** What the gateway, through which every operation is reached, may answer by itself. Its own table is compared with this one by its specs. */
export const gatewayCodes = {
  'gateway.request-malformed': 400,
  'gateway.body-too-large': 413,
  'gateway.too-many-requests': 429,
  'gateway.service-unreachable': 502,
  'gateway.service-overloaded': 503,
  'gateway.service-timeout': 504,
} as const;

/** What decides which problems an operation can be answered with, beside those that it names itself. */
export interface OperationKind {
  readonly isPublic: boolean;
  readonly takesBody: boolean;
  readonly takesKey: boolean;
  readonly isConditional: boolean;
  readonly isPaged: boolean;
  readonly hasPathId: boolean;
  /** Whether it takes the header Actor, and whether that must be there. */
  readonly actor: 'none' | 'optional' | 'required';
}

const anyOperation = [
  'platform.malformed-request',
  'platform.invalid-request',
  'platform.request-timeout',
  'platform.headers-too-long',
  'platform.internal',
  'platform.unavailable',
];

/** Codes that an operation of this kind may be answered with whatever it does. */
export function codesOfKind(kind: OperationKind): string[] {
  const { 'gateway.body-too-large': _, ...always } = gatewayCodes;
  return [
    ...anyOperation,
    ...Object.keys(always),
    ...(kind.isPublic ? [] : ['platform.token-missing', 'platform.token-invalid', 'platform.scope-missing', 'platform.area-forbidden']),
    ...(kind.actor === 'required' ? ['platform.actor-required'] : []),
    ...(kind.actor === 'none' ? [] : ['platform.actor-not-allowed']),
    ...(kind.takesBody ? ['platform.too-large', 'platform.media-type', 'gateway.body-too-large'] : []),
    ...(kind.takesKey ? ['platform.idempotency-running', 'platform.idempotency-reused'] : []),
    ...(kind.isConditional ? ['platform.version-mismatch'] : []),
    ...(kind.isPaged ? ['platform.cursor-invalid'] : []),
    ...(kind.hasPathId ? ['platform.not-found'] : []),
  ];
}

const headersOfStatus: Readonly<Record<number, readonly AnswerHeader[]>> = {
  401: ['WWW-Authenticate'],
  429: ['Retry-After'],
  503: ['Retry-After'],
};

const common: OperationKind = {
  isPublic: false,
  takesBody: true,
  takesKey: true,
  isConditional: true,
  isPaged: false,
  hasPathId: true,
  actor: 'required',
};

const statusOf = (code: string, table: ProblemTable): number =>
  table[code]?.status ?? gatewayCodes[code as keyof typeof gatewayCodes] ?? platformProblems['platform.internal'].status;

function byStatus(codes: readonly string[], table: ProblemTable): [number, string[]][] {
  const statuses = [...new Set(codes.map((code) => statusOf(code, table)))].sort((a, b) => a - b);
  return statuses.map((status) => [status, [...new Set(codes)].filter((code) => statusOf(code, table) === status).sort()]);
}

const componentName = (status: number): string => `Problem${status}`;

/** Answers that most operations share: those of an operation that names no problem of its own. */
export const answerComponents: Readonly<Record<string, object>> = Object.fromEntries(
  byStatus(codesOfKind(common), platformProblems).map(([status, codes]) => [
    componentName(status),
    problemAnswer(status, codes, platformProblems),
  ]),
);

/** One answer for each status that the codes have, as problem documents. */
export function problemAnswers(codes: readonly string[], table: ProblemTable): Record<string, object> {
  return Object.fromEntries(
    byStatus(codes, table).map(([status, ofStatus]) => {
      const answer = problemAnswer(status, ofStatus, table);
      const name = componentName(status);
      const isShared = JSON.stringify(answer) === JSON.stringify(answerComponents[name]);
      return [String(status), isShared ? { $ref: `#/components/responses/${name}` } : answer];
    }),
  );
}

function problemAnswer(status: number, codes: readonly string[], table: ProblemTable): object {
  const { zh = '', en = '' } = statusTitles[status] ?? {};
  return {
    description: [`${zh} · ${en}`, ...codes.map((code) => `- ${sentence(code, table)}`)].join('\n'),
    headers: headerRefs('Content-Language', 'X-Request-Id', 'RateLimit', 'RateLimit-Policy', ...(headersOfStatus[status] ?? [])),
    content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
  };
}

function sentence(code: string, table: ProblemTable): string {
  const text = table[code];
  return text ? `\`${code}\` ${text.zh.replace(/\{\w+\}/g, '…')} · ${text.en.replace(/\{\w+\}/g, '…')}` : `\`${code}\``;
}
