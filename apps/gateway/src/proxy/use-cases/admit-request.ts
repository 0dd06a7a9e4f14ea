import { Inject, Injectable } from '@nestjs/common';
import { PlatformError, SERVICE_CONFIG, TokenVerifier, type Config } from '@linli/service-defaults';
import type { gatewayConfig } from '../../gateway.config.js';
import type { GatewayError } from '../../gateway.errors.js';
import { publicPathMatcher } from '../domain/public-paths.js';
import { decideRate, type RateDecision, type RateLimitHeaders, type RatePolicy } from '../domain/rate-limit.js';
import { RequestCountsRepository } from '../persistence/request-counts.repository.js';

export interface AskedRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly address: string;
  readonly authorization: string | undefined;
}

export interface Admission {
  /** A client, or an address without a token: whose share of everything this is. */
  readonly holder: string;
  readonly headers: RateLimitHeaders;
  /** `platform.token-missing`, `platform.token-invalid`, `platform.unavailable` or `gateway.too-many-requests`. */
  readonly refusal?: GatewayError | PlatformError;
}

/**
 * Who may pass: a token that is valid, and no more requests than agreed. It spares the services what they would refuse anyway;
 * they check the token again, with its scopes and areas.
 */
@Injectable()
export class AdmitRequest {
  private readonly isPublic: (path: string) => boolean;
  private readonly perClient: RatePolicy;
  private readonly perTokenRequest: RatePolicy;

  constructor(
    @Inject(TokenVerifier) private readonly verifier: TokenVerifier,
    private readonly counts: RequestCountsRepository,
    @Inject(SERVICE_CONFIG) config: Config<typeof gatewayConfig>,
  ) {
    this.isPublic = publicPathMatcher(config.PUBLIC_PATHS);
    this.perClient = { policy: 'client', requestsMax: config.REQUESTS_PER_CLIENT_MAX, windowSeconds: 1 };
    this.perTokenRequest = { policy: 'token', requestsMax: config.TOKENS_PER_ADDRESS_MAX, windowSeconds: 60 };
  }

  /** `/oauth/…` and `/.well-known/…` are asked by those who have no token yet. */
  execute(request: AskedRequest): Promise<Admission> {
    if (request.path.startsWith('/api/')) return this.api(request);
    return this.count(request.method === 'POST' ? this.perTokenRequest : this.perClient, request.address);
  }

  private async api({ authorization, address, path }: AskedRequest): Promise<Admission> {
    const token = bearer.exec(authorization ?? '')?.[1];
    if (token === undefined) {
      const refusal = this.isPublic(path) ? undefined : new PlatformError('platform.token-missing');
      return { refusal, ...(await this.count(this.perClient, address)) };
    }
    try {
      const { clientId } = await this.verifier.verify(token);
      return await this.count(this.perClient, `client:${clientId}`);
    } catch (error) {
      if (!(error instanceof PlatformError)) throw error;
      return { refusal: error, ...(await this.count(this.perClient, address)) };
    }
  }

  /** `who` is a client or, without a token, an address. */
  private async count(policy: RatePolicy, who: string): Promise<RateDecision & Pick<Admission, 'holder'>> {
    return { holder: who, ...decideRate(await this.counts.add(policy, who)) };
  }
}

const bearer = /^Bearer +(\S+)$/i;
