import { HttpException } from '@nestjs/common';
import { databaseFault, DomainError, faultKind, type Label } from '@linli/unit-of-work';
import { PlatformError, type PlatformErrorCode } from './platform.problems.js';

const codeOfStatus: Record<number, PlatformErrorCode> = {
  400: 'platform.malformed-request',
  401: 'platform.token-invalid',
  403: 'platform.scope-missing',
  404: 'platform.not-found',
  405: 'platform.method-not-allowed',
  406: 'platform.media-type',
  408: 'platform.request-timeout',
  413: 'platform.too-large',
  414: 'platform.malformed-request',
  415: 'platform.media-type',
  429: 'platform.too-many-requests',
  431: 'platform.headers-too-long',
  503: 'platform.unavailable',
};

/** SQLSTATEs of a value that PostgreSQL cannot read. */
const unreadable = /^(22P02|22021|22003|22008)$/;

/** Turns whatever was thrown in a request into a DomainError with a code, or returns it unchanged where it is unknown. */
export function toDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const { statusCode, code, cause } = error as { statusCode?: number; code?: string; cause?: { code?: string } };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const known = status === undefined ? undefined : codeOfStatus[status];
  // Nest wraps what Fastify throws, whose code says more than the status.
  const reason = readableReason(code ?? cause?.code);
  if (known) return new PlatformError(known, { reason, scope: '', area: '' });
  if (status !== undefined && status >= 400 && status < 500) return new PlatformError('platform.malformed-request', { reason });
  const kind = faultKind(error);
  if (kind === 'away' || kind === 'busy') return new PlatformError('platform.unavailable');
  if (kind === 'data' && unreadable.test(databaseFault(error as Error).code ?? '')) {
    return new PlatformError('platform.malformed-request', { reason: { zh: '有一个值的格式无效', en: 'a value has no valid form' } });
  }
  return error;
}

function readableReason(code: string | undefined): Label {
  return reasons[code ?? ''] ?? { zh: '格式有误', en: 'it is malformed' };
}

const reasons: Readonly<Record<string, Label>> = {
  FST_ERR_CTP_INVALID_JSON_BODY: { zh: '请求体不是有效的 JSON', en: 'the body is not valid JSON' },
  FST_ERR_CTP_EMPTY_JSON_BODY: { zh: '请求体为空', en: 'the body is empty' },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: { zh: '请求体长度与声明不符', en: 'the content length is wrong' },
  FST_ERR_BAD_URL: { zh: '地址格式有误', en: 'the URL is malformed' },
  FST_ERR_VALIDATION: { zh: '不符合要求的格式', en: 'it is not of the form asked for' },
};
