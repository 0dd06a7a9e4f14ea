import { forwardedHeaders, returnedHeaders } from './forwarded-headers.js';

const passage = { method: 'POST', requestId: 'r1', traceparent: 't1', host: 'linli.example:8080' };

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

  it.each([
    ['http://linli.example:8080', {}],
    ['https://linli.example:8080', {}],
    ['http://linli.example', { origin: 'http://linli.example' }],
    ['http://evil.example:8080', { origin: 'http://evil.example:8080' }],
    ['null', { origin: 'null' }],
  ])('tells of the origin %s only where it is another page than its own', (origin, told) => {
    const { 'x-request-id': _, traceparent: __, ...rest } = forwardedHeaders({ origin }, passage);
    expect(rest).toEqual(told);
  });

  it('returns an answer without the marks of the server behind', () => {
    expect(returnedHeaders({ server: 'x', 'keep-alive': 'timeout=5', etag: '"v1"' })).toEqual({
      etag: '"v1"',
      'x-content-type-options': 'nosniff',
    });
  });
});
