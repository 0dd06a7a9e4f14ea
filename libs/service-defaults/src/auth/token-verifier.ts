import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { PlatformError } from '../http/platform.problems.js';
import { callerOf, type Caller, type ClaimNames } from './caller.js';

const cachedTokensMax = 10_000;
const cacheTtlMsMax = 5 * 60_000;
const clockToleranceSeconds = 5;

/**
 * Checks access tokens (RFC 9068) by the issuer's public keys: signature, issuer, audience, expiry.
 * A verified token is remembered until it expires, at most five minutes, since a signature check costs more than the rest of a small request.
 */
export class TokenVerifier {
  private readonly keys: JWTVerifyGetKey;
  private readonly verified = new LRUCache<string, { caller: Caller; expiresAtMs: number }>({ max: cachedTokensMax, ttl: cacheTtlMsMax });

  constructor(private readonly options: { issuer: string; audience: string; jwksUrl: string; claims?: ClaimNames }) {
    this.keys = createRemoteJWKSet(new URL(options.jwksUrl), { timeoutDuration: 3_000, cooldownDuration: 1_000 });
  }

  /** Throws `platform.token-invalid`, or `platform.unavailable` where the issuer's keys cannot be had. */
  async verify(token: string): Promise<Caller> {
    const known = this.verified.get(token);
    if (known && known.expiresAtMs > Date.now()) return known.caller;
    const { issuer, audience, claims } = this.options;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        clockTolerance: clockToleranceSeconds,
        algorithms: ['ES256', 'RS256', 'PS256', 'EdDSA'],
        requiredClaims: ['exp'],
      });
      const caller = callerOf(payload, claims);
      this.verified.set(token, { caller, expiresAtMs: (payload.exp ?? 0) * 1_000 });
      return caller;
    } catch (error) {
      if (error instanceof PlatformError) throw error;
      const ours = error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout) && !isFetchFailure(error);
      throw new PlatformError(ours ? 'platform.token-invalid' : 'platform.unavailable');
    }
  }
}

/** jose reports an unreachable or broken key endpoint as a plain JOSEError, without a subclass. */
const isFetchFailure = (error: errors.JOSEError): boolean => error.code === 'ERR_JOSE_GENERIC';
