import { decideRate, type RateLimitState } from './rate-limit.js';

const state: RateLimitState = { policy: 'client', requestsMax: 10, windowSeconds: 60, isAllowed: true, remaining: 3, resetMs: 2_001 };

describe('the limit of requests', () => {
  it('tells who may go on what is left and for how long', () => {
    expect(decideRate(state)).toEqual({ headers: { 'ratelimit-policy': '"client";q=10;w=60', ratelimit: '"client";r=3;t=3' } });
  });

  it('refuses one too many, with the whole seconds to wait', () => {
    const { headers, refusal } = decideRate({ ...state, isAllowed: false, remaining: 0, resetMs: 2_000 });
    expect(headers.ratelimit).toBe('"client";r=0;t=2');
    expect(refusal).toMatchObject({ code: 'gateway.too-many-requests', params: { seconds: 2 } });
  });

  it('never promises less than a second or fewer than nothing', () => {
    expect(decideRate({ ...state, remaining: -3, resetMs: 20 }).headers.ratelimit).toBe('"client";r=0;t=1');
  });
});
