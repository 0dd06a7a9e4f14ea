import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { answerClientError } from './unrouted-problems.js';

/** What the bare socket is told, or that it is closed without a word. */
function answerTo(code: string | undefined, state: { destroyed?: boolean; writable?: boolean } = {}) {
  const said: string[] = [];
  const socket = Object.assign(
    new EventEmitter(),
    { destroyed: false, writable: true, ...state },
    {
      end: (text: string) => said.push(text),
      destroy: () => said.push('destroyed'),
    },
  );
  answerClientError(Object.assign(new Error('secret'), { code }), socket as unknown as Socket);
  const [head = '', body = ''] = said.join().split('\r\n\r\n');
  return { head: head.split('\r\n'), body };
}

describe('bytes that are no request', () => {
  it.each([
    ['ERR_HTTP_REQUEST_TIMEOUT', 'HTTP/1.1 408 Request Timeout', 408, 'platform.request-timeout'],
    ['HPE_HEADER_OVERFLOW', 'HTTP/1.1 431 Request Header Fields Too Large', 431, 'platform.headers-too-long'],
    ['HPE_INVALID_METHOD', 'HTTP/1.1 400 Bad Request', 400, 'platform.malformed-request'],
    [undefined, 'HTTP/1.1 400 Bad Request', 400, 'platform.malformed-request'],
  ])('refused with %s are answered on the bare socket with %s', (code, line, status, problem) => {
    const { head, body } = answerTo(code);
    expect(head).toEqual([
      line,
      'Content-Type: application/problem+json',
      'Content-Language: zh-CN',
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Connection: close',
    ]);
    expect(JSON.parse(body)).toMatchObject({ status, code: problem, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
    expect(body).not.toContain('secret');
  });

  it.each([
    ['ECONNRESET', {}],
    ['HPE_INVALID_METHOD', { destroyed: true }],
    ['HPE_INVALID_METHOD', { writable: false }],
  ])('from a connection that is gone are not answered (%s, %j)', (code, state) => {
    expect(answerTo(code, state)).toEqual({ head: ['destroyed'], body: '' });
  });
});
