import { BadRequestException, HttpException, NotFoundException } from '@nestjs/common';
import { DomainError } from '@linli/unit-of-work';
import { toDomainError } from './to-domain-error.js';

const thrown = (fields: object) => Object.assign(new Error('Key (phone)=(13812345678)'), fields);
const codeOf = (error: unknown) => (toDomainError(error) as DomainError).code;
const reasonOf = (error: unknown) => (toDomainError(error) as DomainError).params['reason'];

describe('what was thrown in a request', () => {
  it('stays what it is where it has a code of ours, or is not known', () => {
    const own = new DomainError('needs.need-not-found');
    const unknown = new Error('Connection string: secret');
    expect([toDomainError(own), toDomainError(unknown), toDomainError('text')]).toEqual([own, unknown, 'text']);
    expect(toDomainError(unknown)).toBe(unknown);
  });

  it.each([
    [400, 'platform.malformed-request'],
    [401, 'platform.token-invalid'],
    [402, 'platform.malformed-request'],
    [403, 'platform.scope-missing'],
    [404, 'platform.not-found'],
    [405, 'platform.method-not-allowed'],
    [406, 'platform.media-type'],
    [408, 'platform.request-timeout'],
    [413, 'platform.too-large'],
    [414, 'platform.malformed-request'],
    [415, 'platform.media-type'],
    [418, 'platform.malformed-request'],
    [429, 'platform.too-many-requests'],
    [431, 'platform.headers-too-long'],
    [499, 'platform.malformed-request'],
    [503, 'platform.unavailable'],
  ])('of the framework with the status %d becomes %s', (status, code) => {
    expect(codeOf(thrown({ statusCode: status }))).toBe(code);
    expect(codeOf(new HttpException('no', status))).toBe(code);
  });

  it.each([399, 500, 502, 599])('of the framework with the status %d is a fault of ours', (status) => {
    const error = thrown({ statusCode: status });
    expect(toDomainError(error)).toBe(error);
  });

  it.each([
    ['FST_ERR_CTP_INVALID_JSON_BODY', 'the body is not valid JSON', '请求体不是有效的 JSON'],
    ['FST_ERR_CTP_EMPTY_JSON_BODY', 'the body is empty', '请求体为空'],
    ['FST_ERR_CTP_INVALID_CONTENT_LENGTH', 'the content length is wrong', '请求体长度与声明不符'],
    ['FST_ERR_BAD_URL', 'the URL is malformed', '地址格式有误'],
    ['FST_ERR_VALIDATION', 'it is not of the form asked for', '不符合要求的格式'],
    ['FST_ERR_OTHER', 'it is malformed', '格式有误'],
    [undefined, 'it is malformed', '格式有误'],
  ])('with the code %s is said to be so', (code, en, zh) => {
    expect(reasonOf(thrown({ statusCode: 400, code }))).toEqual({ en, zh });
    expect(reasonOf(thrown({ statusCode: 422, code }))).toEqual({ en, zh });
    expect(reasonOf(new HttpException('no', 400, { cause: thrown({ code }) }))).toEqual({ en, zh });
  });

  it('names neither scope nor area that it does not know', () => {
    expect((toDomainError(thrown({ statusCode: 403 })) as DomainError).params).toMatchObject({ scope: '', area: '' });
    expect(codeOf(new NotFoundException('Cannot GET /secret'))).toBe('platform.not-found');
    expect(reasonOf(new BadRequestException('secret'))).toEqual({ en: 'it is malformed', zh: '格式有误' });
  });

  it.each(['22P02', '22021', '22003', '22008'])('by PostgreSQL as %s is a value without a valid form', (code) => {
    for (const error of [thrown({ code }), thrown({ driverError: { code } })]) {
      expect(codeOf(error)).toBe('platform.malformed-request');
      expect(reasonOf(error)).toEqual({ en: 'a value has no valid form', zh: '有一个值的格式无效' });
    }
  });

  it.each(['08006', '57P01', '53300', 'ECONNREFUSED', 'ETIMEDOUT', '55P03', '57014', '40P01', '40001'])(
    'as %s says that the database is away, full or busy',
    (code) => {
      expect(codeOf(thrown({ code }))).toBe('platform.unavailable');
      expect(codeOf(thrown({ driverError: { code }, code: 'other' }))).toBe('platform.unavailable');
    },
  );

  it('says so without a code too', () => {
    expect(codeOf(new Error('timeout exceeded when trying to connect'))).toBe('platform.unavailable');
    expect(codeOf(new Error('Query runner already released. Cannot run queries anymore.'))).toBe('platform.unavailable');
  });

  it.each(['23505', '080061', 'x08006', '57P04', '42P01', 'ENOENT'])('as %s is a fault of ours', (code) => {
    const error = thrown({ code });
    expect(toDomainError(error)).toBe(error);
  });
});
