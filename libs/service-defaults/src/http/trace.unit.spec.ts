import type { FastifyRequest } from 'fastify';
import { requestTraceparent, traceIdOf, traceparentOf } from './trace.js';

const given = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const fresh = /^00-[0-9a-f]{32}-[0-9a-f]{16}-00$/;

describe('a traceparent', () => {
  it('of the caller is kept', () => expect(traceparentOf(given)).toBe(given));

  it.each([
    undefined,
    '',
    [given],
    `x${given}`,
    `${given}x`,
    given.toUpperCase(),
    given.replace('00-', '01-'),
    '00-00000000000000000000000000000000-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-0000000000000000-01',
    '00-0af7651916cd43dd8448eb211c80319-b7ad6b7169203331-01',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b716920333-01',
    '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-1',
  ])('is made anew for %j', (header) => {
    expect(traceparentOf(header)).toMatch(fresh);
    expect(traceparentOf(header)).not.toBe(traceparentOf(header));
  });

  it('of one request stays the same, and names its story', () => {
    const request = { headers: {} } as FastifyRequest;
    const first = requestTraceparent(request);
    expect([requestTraceparent(request), request.traceparent]).toEqual([first, first]);
    expect(traceIdOf(request)).toBe(first.slice(3, 35));
    expect(traceIdOf({ headers: { traceparent: given } } as unknown as FastifyRequest)).toBe('0af7651916cd43dd8448eb211c80319c');
  });
});
