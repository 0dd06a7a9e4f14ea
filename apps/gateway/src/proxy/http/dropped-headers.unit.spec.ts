import { forwardedHeaders, returnedHeaders } from './forwarded-headers.js';

/** Each tells a service where a request came from or what was asked for; a client could say anything by it. */
const claimed = [
  'forwarded',
  'via',
  'x-forwarded-for',
  'x-forwarded-host',
  'x-forwarded-proto',
  'x-forwarded-port',
  'x-forwarded-prefix',
  'x-forwarded-user',
  'x-real-ip',
  'x-client-ip',
  'x-cluster-client-ip',
  'x-original-url',
  'x-original-host',
  'x-original-uri',
  'x-original-method',
  'x-rewrite-url',
  'x-rewrite-uri',
  'x-http-method-override',
  'x-method-override',
  'x-host',
  'true-client-ip',
  'cf-connecting-ip',
];

const ofTheConnection = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
];

const passage = { method: 'POST', requestId: 'r1', traceparent: 't1', host: 'linli.example:8080' };

describe('what a client says and a service does not hear', () => {
  it.each([...claimed, ...ofTheConnection, 'expect'])('%s', (name) => {
    expect(forwardedHeaders({ [name]: '/api/identity/v1/clients', accept: '*/*' }, passage)).toEqual({
      accept: '*/*',
      'x-request-id': 'r1',
      traceparent: 't1',
    });
  });

  it('is also whatever the connection header names as its own (RFC 9110 §7.6.1)', () => {
    const headers = { connection: 'close, X-Lamp', 'x-lamp': 'warm', 'x-shade': 'green' };
    expect(forwardedHeaders(headers, passage)).toEqual({ 'x-shade': 'green', 'x-request-id': 'r1', traceparent: 't1' });
  });
});

describe('what a service says and a client does not hear', () => {
  it.each([...ofTheConnection, 'server', 'x-powered-by'])('%s', (name) => {
    expect(returnedHeaders({ [name]: 'x', etag: '"v1"' })).toEqual({ etag: '"v1"', 'x-content-type-options': 'nosniff' });
  });
});
