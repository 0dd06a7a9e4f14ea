import { Inject, Injectable } from '@nestjs/common';
import { SERVICE_CONFIG, type Config } from '@linli/service-defaults';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import type { gatewayConfig } from '../../gateway.config.js';
import { GatewayError } from '../../gateway.errors.js';
import { rateLimitHeaders, secondsUntil, type RateLimitHeaders } from '../domain/rate-limit.js';

export interface LimitedRequest {
  readonly headers: RateLimitHeaders;
  /** `gateway.too-many-requests` where the request is one too many. */
  readonly refusal?: GatewayError;
}

/** Counts requests in this process's memory: two gateways allow twice as much. */
@Injectable()
export class LimitRequests {
  private readonly client: Policy;
  private readonly token: Policy;

  constructor(@Inject(SERVICE_CONFIG) config: Config<typeof gatewayConfig>) {
    this.client = policy('client', config.REQUESTS_PER_CLIENT_MAX, 1);
    this.token = policy('token', config.TOKENS_PER_ADDRESS_MAX, 60);
  }

  /** `who` is a client's id or, without a token, an address. */
  forClient(who: string): Promise<LimitedRequest> {
    return take(this.client, who);
  }

  forToken(address: string): Promise<LimitedRequest> {
    return take(this.token, address);
  }
}

interface Policy {
  readonly name: string;
  readonly pointsMax: number;
  readonly windowSeconds: number;
  readonly limiter: RateLimiterMemory;
}

function policy(name: string, pointsMax: number, windowSeconds: number): Policy {
  return {
    name,
    pointsMax,
    windowSeconds,
    limiter: new RateLimiterMemory({ keyPrefix: name, points: pointsMax, duration: windowSeconds }),
  };
}

async function take({ name, pointsMax, windowSeconds, limiter }: Policy, key: string): Promise<LimitedRequest> {
  const [allowed, { remainingPoints: remaining, msBeforeNext: resetMs }] = await limiter.consume(key).then(
    (taken) => [true, taken] as const,
    (refused: unknown) => {
      if (refused instanceof RateLimiterRes) return [false, refused] as const;
      throw refused;
    },
  );
  const headers = rateLimitHeaders({ policy: name, pointsMax, windowSeconds, remaining, resetMs });
  return allowed ? { headers } : { headers, refusal: new GatewayError('gateway.too-many-requests', { seconds: secondsUntil(resetMs) }) };
}
