import { forwardedHeaders, returnedHeaders } from './forwarded-headers.js';
import { publicPathMatcher } from '../domain/public-paths.js';
import { rateLimitHeaders } from '../domain/rate-limit.js';
import { serviceFault } from './service-fault.js';

const passage = { method: 'POST', requestId: 'r1', traceparent: 't1' };

describe('what is passed on', () => {
  it('drops headers of the connection and of origin, and replaces id and trace', () => {
    const headers = {
      'x-forwarded-proto': 'https',
      upgrade: 'websocket',
      'x-request-id': 'old',
      'content-length': '2',
      'if-match': '"v1"',
    };
    expect(forwardedHeaders(headers, passage)).toEqual({
      'content-length': '2',
      'if-match': '"v1"',
      'x-request-id': 'r1',
      traceparent: 't1',
    });
    expect(forwardedHeaders(headers, { ...passage, method: 'GET' })).not.toHaveProperty('content-length');
  });

  it('returns an answer without the marks of the server behind', () => {
    expect(returnedHeaders({ server: 'x', 'keep-alive': 'timeout=5', etag: '"v1"' })).toEqual({
      etag: '"v1"',
      'x-content-type-options': 'nosniff',
    });
  });
});

describe('publicPathMatcher', () => {
  it('lets an asterisk stand for one segment only', () => {
    const isPublic = publicPathMatcher(['/api/*/openapi.json', '/api/points/v1/certificates/*']);
    expect(isPublic('/api/events/openapi.json')).toBe(true);
    expect(isPublic('/api/points/v1/certificates/123')).toBe(true);
    expect(isPublic('/api/events/v1/openapi.json')).toBe(false);
    expect(isPublic('/api/events/openapiXjson')).toBe(false);
    expect(publicPathMatcher([])('/api')).toBe(false);
  });
});

describe('serviceFault', () => {
  it('tells a late answer from none', () => {
    const withCode = (code: string) => new Error('outer', { cause: Object.assign(new Error('inner'), { code }) });
    expect(serviceFault('needs', withCode('UND_ERR_HEADERS_TIMEOUT')).code).toBe('gateway.service-timeout');
    expect(serviceFault('needs', withCode('ECONNREFUSED'))).toMatchObject({
      code: 'gateway.service-unreachable',
      params: { service: 'needs' },
    });
  });
});

describe('rateLimitHeaders', () => {
  it('never promises less than a second or fewer than nothing', () => {
    expect(rateLimitHeaders({ policy: 'client', pointsMax: 10, windowSeconds: 1, remaining: -3, resetMs: 20 })).toEqual({
      'ratelimit-policy': '"client";q=10;w=1',
      ratelimit: '"client";r=0;t=1',
    });
  });
});
