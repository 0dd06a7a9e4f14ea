import { HttpException } from '@nestjs/common';
import { DomainError } from '@linli/unit-of-work';
import { PlatformError, type PlatformErrorCode } from './platform.problems.js';

const codeOfStatus: Record<number, PlatformErrorCode> = {
  400: 'platform.malformed-request',
  401: 'platform.token-invalid',
  403: 'platform.scope-missing',
  404: 'platform.not-found',
  405: 'platform.method-not-allowed',
  406: 'platform.media-type',
  408: 'platform.malformed-request',
  413: 'platform.too-large',
  414: 'platform.malformed-request',
  415: 'platform.media-type',
  429: 'platform.too-many-requests',
  431: 'platform.malformed-request',
  503: 'platform.unavailable',
};

/** PostgreSQL's and the driver's ways to say that the database is away or full, as opposed to a fault of ours. */
const unavailable = /^(08...|57P0[123]|53...|ECONNREFUSED|ECONNRESET|ENOTFOUND|EPIPE|ETIMEDOUT)$/;

/** Turns whatever was thrown in a request into a DomainError with a code, or returns it unchanged where it is unknown. */
export function toDomainError(error: unknown): unknown {
  if (error instanceof DomainError) return error;
  const { statusCode, code, driverError, message } = error as {
    statusCode?: number;
    code?: string;
    driverError?: { code?: string };
    message?: string;
  };
  const status = error instanceof HttpException ? error.getStatus() : statusCode;
  const known = status === undefined ? undefined : codeOfStatus[status];
  if (known) return new PlatformError(known, { reason: readableReason(code), scope: '', area: '' });
  if (status !== undefined && status >= 400 && status < 500)
    return new PlatformError('platform.malformed-request', { reason: readableReason(code) });
  const sqlState = driverError?.code ?? code;
  if (sqlState === '22P02' || sqlState === '22021' || sqlState === '22003' || sqlState === '22008') {
    return new PlatformError('platform.malformed-request', { reason: 'a value has no valid form' });
  }
  if ((sqlState && unavailable.test(sqlState)) || message === 'timeout exceeded when trying to connect') {
    return new PlatformError('platform.unavailable');
  }
  return error;
}

function readableReason(code: string | undefined): string {
  const reasons: Record<string, string> = {
    FST_ERR_CTP_INVALID_JSON_BODY: 'the body is no valid JSON',
    FST_ERR_CTP_EMPTY_JSON_BODY: 'the body is empty',
    FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'the content length is wrong',
    FST_ERR_BAD_URL: 'the URL is malformed',
    FST_ERR_VALIDATION: 'it is not of the form asked for',
  };
  return reasons[code ?? ''] ?? 'it is malformed';
}
