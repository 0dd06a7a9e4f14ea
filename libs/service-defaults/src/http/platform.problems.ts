import { DomainError } from '@linli/unit-of-work';
import type { Fault, ProblemTable } from './problem-table.js';

export type PlatformErrorCode =
  | 'platform.malformed-request'
  | 'platform.invalid-request'
  | 'platform.cursor-invalid'
  | 'platform.token-missing'
  | 'platform.token-invalid'
  | 'platform.scope-missing'
  | 'platform.area-forbidden'
  | 'platform.not-found'
  | 'platform.method-not-allowed'
  | 'platform.idempotency-running'
  | 'platform.idempotency-reused'
  | 'platform.version-mismatch'
  | 'platform.version-required'
  | 'platform.too-large'
  | 'platform.media-type'
  | 'platform.too-many-requests'
  | 'platform.unavailable'
  | 'platform.internal';

export class PlatformError extends DomainError<PlatformErrorCode> {
  constructor(
    code: PlatformErrorCode,
    params: Readonly<Record<string, string | number>> = {},
    readonly faults: readonly Fault[] = [],
  ) {
    super(code, params);
  }
}

export const platformProblems: ProblemTable<PlatformErrorCode> = {
  'platform.malformed-request': { status: 400, en: 'The request cannot be read: {reason}.', zh: '请求无法解析：{reason}。' },
  'platform.invalid-request': { status: 400, en: 'The request has {count} fault(s).', zh: '请求有 {count} 处错误。' },
  'platform.cursor-invalid': { status: 400, en: 'The cursor does not belong to this list.', zh: '游标不属于该列表。' },
  'platform.token-missing': { status: 401, en: 'An access token is required.', zh: '需要访问令牌。' },
  'platform.token-invalid': { status: 401, en: 'The access token is not valid or has expired.', zh: '访问令牌无效或已过期。' },
  'platform.scope-missing': { status: 403, en: 'The token lacks the scope {scope}.', zh: '令牌缺少权限范围 {scope}。' },
  'platform.area-forbidden': { status: 403, en: 'The client is not authorised for the area {area}.', zh: '客户端无权访问区划 {area}。' },
  'platform.not-found': { status: 404, en: 'There is nothing at this address.', zh: '该地址不存在。' },
  'platform.method-not-allowed': { status: 405, en: 'The method is not allowed here.', zh: '不允许使用该方法。' },
  'platform.idempotency-running': {
    status: 409,
    en: 'A request with this Idempotency-Key is still running.',
    zh: '使用同一 Idempotency-Key 的请求仍在处理中。',
  },
  'platform.idempotency-reused': {
    status: 422,
    en: 'This Idempotency-Key was used for another request.',
    zh: '该 Idempotency-Key 已用于其他请求。',
  },
  'platform.version-mismatch': {
    status: 412,
    en: 'It has changed since: the current version is {etag}.',
    zh: '内容已变更，当前版本为 {etag}。',
  },
  'platform.version-required': { status: 428, en: 'If-Match is required here.', zh: '此处需要 If-Match。' },
  'platform.too-large': { status: 413, en: 'The body is larger than allowed.', zh: '请求体超过上限。' },
  'platform.media-type': { status: 415, en: 'The media type is not supported.', zh: '不支持的媒体类型。' },
  'platform.too-many-requests': { status: 429, en: 'Too many requests; try again later.', zh: '请求过多，请稍后再试。' },
  'platform.unavailable': { status: 503, en: 'The service cannot answer just now; try again later.', zh: '服务暂不可用，请稍后再试。' },
  'platform.internal': {
    status: 500,
    en: 'Something went wrong on our side; the trace id helps to find it.',
    zh: '系统内部错误，可凭追踪号查询。',
  },
};
