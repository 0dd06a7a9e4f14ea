import { HttpException } from '@nestjs/common';
import { DomainError, type Label } from '@linli/unit-of-work';
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

/** PostgreSQL's and the driver's ways to say that the database is away or full, as opposed to a fault of ours. */
const unavailable = /^(08...|57P0[123]|53...|ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT)$/;

/** Turns whatever was thrown in a request into a DomainError with a code, or returns it unchanged where it is unknown. */
export function toDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const { statusCode, code, driverError, message, cause } = error as {
    statusCode?: number;
    code?: string;
    driverError?: { code?: string };
    message?: string;
    cause?: { code?: string };
  };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const known = status === undefined ? undefined : codeOfStatus[status];
  // Nest wraps what Fastify throws, whose code says more than the status.
  const reason = readableReason(code ?? cause?.code);
  if (known) return new PlatformError(known, { reason, scope: '', area: '' });
  if (status !== undefined && status >= 400 && status < 500) return new PlatformError('platform.malformed-request', { reason });
  const sqlState = driverError?.code ?? code;
  if (sqlState === '22P02' || sqlState === '22021' || sqlState === '22003' || sqlState === '22008') {
    return new PlatformError('platform.malformed-request', { reason: { zh: '有一个值的格式无效', en: 'a value has no valid form' } });
  }
  if ((sqlState && unavailable.test(sqlState)) || message === 'timeout exceeded when trying to connect') {
    return new PlatformError('platform.unavailable');
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
