import { forwardedHeaders, returnedHeaders } from './forwarded-headers.js';

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
