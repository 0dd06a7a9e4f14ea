import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { RatePolicy, RateLimitState } from '../domain/rate-limit.js';

/** Counts requests in this process's memory: two gateways allow twice as much. */
@Injectable()
export class RequestCountsRepository {
  private readonly limiters = new Map<string, RateLimiterMemory>();

  /** Counts one more request of `key`, and says how the count stands. */
  async add(policy: RatePolicy, key: string): Promise<RateLimitState> {
    const [isAllowed, { remainingPoints: remaining, msBeforeNext: resetMs }] = await this.limiterOf(policy)
      .consume(key)
      .then(
        (taken) => [true, taken] as const,
        (refused: unknown) => {
          if (refused instanceof RateLimiterRes) return [false, refused] as const;
          throw refused;
        },
      );
    return { ...policy, isAllowed, remaining, resetMs };
  }

  private limiterOf({ policy, requestsMax, windowSeconds }: RatePolicy): RateLimiterMemory {
    const known = this.limiters.get(policy);
    if (known) return known;
    const limiter = new RateLimiterMemory({ keyPrefix: policy, points: requestsMax, duration: windowSeconds });
    this.limiters.set(policy, limiter);
    return limiter;
  }
}
