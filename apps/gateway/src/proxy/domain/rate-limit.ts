/** What a limiter says about a request: RateLimit header fields (draft-ietf-httpapi-ratelimit-headers) are made of it. */
export interface RateLimitState {
  readonly policy: string;
  readonly pointsMax: number;
  readonly windowSeconds: number;
  readonly remaining: number;
  readonly resetMs: number;
}

export type RateLimitHeaders = Readonly<Record<'ratelimit' | 'ratelimit-policy', string>>;

export function rateLimitHeaders(state: RateLimitState): RateLimitHeaders {
  return {
    'ratelimit-policy': `"${state.policy}";q=${state.pointsMax};w=${state.windowSeconds}`,
    ratelimit: `"${state.policy}";r=${Math.max(0, state.remaining)};t=${secondsUntil(state.resetMs)}`,
  };
}

export const secondsUntil = (ms: number): number => Math.max(1, Math.ceil(ms / 1_000));
