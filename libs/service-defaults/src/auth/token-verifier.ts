import { createRemoteJWKSet, errors, jwtVerify, type JWTPayload, type JWTVerifyGetKey } from 'jose';
import { LRUCache } from 'lru-cache';
import { PlatformError } from '../http/platform.problems.js';

/** Who calls, as the token says it. */
export interface Caller {
  readonly clientId: string;
  readonly scopes: ReadonlySet<string>;
  /** Area prefixes the client may see and change. */
  readonly areas: readonly string[];
}

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

  constructor(private readonly options: { issuer: string; audience: string; jwksUrl: string }) {
    this.keys = createRemoteJWKSet(new URL(options.jwksUrl), { timeoutDuration: 3_000, cooldownDuration: 1_000 });
  }

  /** Throws `platform.token-invalid`, or `platform.unavailable` where the issuer's keys cannot be had. */
  async verify(token: string): Promise<Caller> {
    const known = this.verified.get(token);
    if (known && known.expiresAtMs > Date.now()) return known.caller;
    const { issuer, audience } = this.options;
    try {
      const { payload } = await jwtVerify(token, this.keys, {
        issuer,
        audience,
        clockTolerance: clockToleranceSeconds,
        algorithms: ['ES256', 'RS256', 'PS256', 'EdDSA'],
        requiredClaims: ['exp'],
      });
      const caller = callerOf(payload);
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

function callerOf(payload: JWTPayload): Caller {
  const clientId = payload['client_id'] ?? payload.sub;
  if (typeof clientId !== 'string' || clientId === '') throw new PlatformError('platform.token-invalid');
  const areas = payload['areas'];
  return {
    clientId,
    scopes: new Set(typeof payload['scope'] === 'string' ? payload['scope'].split(' ').filter(Boolean) : []),
    areas: Array.isArray(areas) ? areas.filter((area): area is string => typeof area === 'string') : [],
  };
}
