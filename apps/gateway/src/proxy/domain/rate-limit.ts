import { GatewayError } from '../../gateway.errors.js';

/** How many requests of one key are allowed in a window of time. */
export interface RatePolicy {
  readonly policy: string;
  readonly requestsMax: number;
  readonly windowSeconds: number;
}

/** How the count of one key stands. */
export interface RateLimitState extends RatePolicy {
  readonly isAllowed: boolean;
  readonly remaining: number;
  readonly resetMs: number;
}

/** RateLimit header fields (draft-ietf-httpapi-ratelimit-headers). */
export type RateLimitHeaders = Readonly<Record<'ratelimit' | 'ratelimit-policy', string>>;

export interface RateDecision {
  readonly headers: RateLimitHeaders;
  /** `gateway.too-many-requests` where the request is one too many. */
  readonly refusal?: GatewayError;
}

/** What a client is told of its limit, and whether its request goes on. */
export function decideRate({ policy, requestsMax, windowSeconds, isAllowed, remaining, resetMs }: RateLimitState): RateDecision {
  const seconds = Math.max(1, Math.ceil(resetMs / 1_000));
  const headers = {
    'ratelimit-policy': `"${policy}";q=${requestsMax};w=${windowSeconds}`,
    ratelimit: `"${policy}";r=${Math.max(0, remaining)};t=${seconds}`,
  };
  return isAllowed ? { headers } : { headers, refusal: new GatewayError('gateway.too-many-requests', { seconds }) };
}
