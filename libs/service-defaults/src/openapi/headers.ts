import { actorKinds } from '@linli/contracts';

interface Header {
  readonly name: string;
  readonly required?: boolean;
  readonly description: string;
  readonly schema: Readonly<Record<string, unknown>>;
  readonly example?: string;
}

const text = (maxLength: number, more: Readonly<Record<string, unknown>> = {}) => ({ type: 'string', maxLength, ...more });

/** Never refused: what is not understood is passed over (RFC 9110 §12.5.4, §13.1.2). */
const anyText = { type: 'string' };

/** Headers that requests may carry, by the name of their component. */
export const requestHeaders = {
  Actor: {
    name: 'Actor',
    description: `代谁办理，记入时间线：\`kind:id;unit=承办单位;name=百分号编码的姓名\`，kind 为 ${actorKinds.join('、')} 之一；缺省为客户端自身 · Who acts through the client, recorded in the timeline; the client itself where it is left out`,
    schema: text(400),
    example: 'unit-staff:wang;unit=property-3;name=%E7%8E%8B%E5%B8%88%E5%82%85',
  },
  ActorRequired: {
    name: 'Actor',
    required: true,
    description: `由谁办理，记入时间线：\`kind:id;unit=承办单位;name=百分号编码的姓名\`，kind 须为 x-actor-kinds 之一且为客户端所登记；令牌代表某个人时可省略 · Who gives the command, recorded in the timeline; the kind is one of x-actor-kinds and of those that the client may speak for. May be left out where the token stands for a person`,
    schema: text(400),
    example: 'unit-staff:wang;unit=property-3;name=%E7%8E%8B%E5%B8%88%E5%82%85',
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    description: '同一键的重复请求得到第一次的结果，保留七天 · A repeat under the same key gets the first answer, for seven days',
    schema: text(255),
    example: '6f1a2f0e-1d0b-4b57-9f0e-5f6f5f0f9f11',
  },
  IfMatch: {
    name: 'If-Match',
    description: '只在版本仍为此 ETag 时改动，否则 412 · Changes only what still has this ETag; 412 otherwise',
    schema: text(255),
    example: '"v3"',
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    description: '版本仍为此 ETag 时答 304 · Answers 304 while the ETag is still this one',
    schema: anyText,
    example: '"v3"',
  },
  AcceptLanguage: {
    name: 'Accept-Language',
    description: '错误说明的语言：zh-CN（默认）或 en · Language of problems: zh-CN (default) or en',
    schema: anyText,
    example: 'zh-CN',
  },
  CorrelationId: {
    name: 'X-Correlation-Id',
    description:
      '把同一件事的请求与消息连在一起，至多 80 个字母、数字与 _.:-；缺省或为其他内容时由系统生成 · Ties the requests and messages of one story together, at most 80 letters, digits and _.:-; made where it is left out or is anything else',
    schema: anyText,
    example: 'case-20261122-7',
  },
} satisfies Record<string, Header>;

export type RequestHeader = keyof typeof requestHeaders;

/** Headers that answers may carry, by their name, which is the name of their component too. */
export const answerHeaders = {
  ETag: { description: '记录的版本 · Version of the record', schema: { type: 'string', example: '"v3"' } },
  Location: { description: '新建记录的地址 · Address of what was made', schema: { type: 'string', format: 'uri-reference' } },
  Link: { description: '`rel="next"`：下一页 · the next page (RFC 8288)', schema: { type: 'string' } },
  'Retry-After': { description: '多少秒后再试 · Seconds to wait', schema: { type: 'integer', minimum: 1 } },
  'Idempotent-Replayed': {
    description: '`true`：此前已办，本次未再执行 · `true` where this repeats an earlier request and nothing was done again',
    schema: { type: 'string', enum: ['true'] },
  },
  RateLimit: {
    description: '剩余次数与重置秒数 · What is left, and seconds until it is reset',
    schema: { type: 'string', example: '"client";r=9999;t=1' },
  },
  'RateLimit-Policy': { description: '限额与时间窗 · Quota and window', schema: { type: 'string', example: '"client";q=10000;w=1' } },
  'Content-Language': { description: '说明所用语言 · Language of the sentences', schema: { type: 'string', enum: ['zh-CN', 'en'] } },
  'WWW-Authenticate': { description: '缺少令牌或令牌无效 · Why the token was refused (RFC 6750)', schema: { type: 'string' } },
  'X-Request-Id': { description: '请求编号 · Id of the request', schema: { type: 'string' } },
} satisfies Record<string, { description: string; schema: Readonly<Record<string, unknown>> }>;

export type AnswerHeader = keyof typeof answerHeaders;

export const parameterComponents = Object.fromEntries(
  Object.entries<Header>(requestHeaders).map(([key, header]) => [key, { required: false, ...header, in: 'header' }]),
);

export const parameterRef = (header: RequestHeader) => ({ $ref: `#/components/parameters/${header}` });

export const headerRefs = (...names: AnswerHeader[]) =>
  Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]));
