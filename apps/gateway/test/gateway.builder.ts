import { bootService, type RunningService } from '@linli/service-defaults';
import { startTokenIssuer, type TokenClaims, type TokenIssuer } from '@linli/testing';
import supertest from 'supertest';
import { gatewayDefinition } from '../src/gateway.definition.js';
import { startUpstream, type Upstream } from './upstream.builder.js';

export interface TestGateway {
  readonly url: string;
  readonly upstream: Upstream;
  token(claims?: TokenClaims): string;
  /** An agent with a token unless `null` is given. */
  request(claims?: TokenClaims | null): ReturnType<typeof supertest.agent>;
  close(): Promise<void>;
}

/** A gateway before one small real service, which plays events, and, on a port where nothing listens, needs. */
export async function startGateway(env: Record<string, string> = {}): Promise<TestGateway> {
  const issuer: TokenIssuer = await startTokenIssuer();
  const upstream = await startUpstream();
  const nobody = await startUpstream();
  await nobody.close();
  const gateway: RunningService = await bootService(gatewayDefinition, {
    env: { ...issuer.env, EVENTS_URL: upstream.url, IDENTITY_URL: upstream.url, NEEDS_URL: nobody.url, ...env },
    listen: { host: '127.0.0.1', port: 0 },
    logLevel: 'silent',
    processMetrics: false,
  });
  return {
    url: gateway.url,
    upstream,
    token: (claims) => issuer.token(claims),
    request: (claims = {}) => {
      const agent = supertest.agent(gateway.url).set('accept-language', 'en');
      return claims === null ? agent : agent.set('authorization', `Bearer ${issuer.token(claims)}`);
    },
    close: async () => {
      await gateway.close();
      await upstream.close();
      await issuer.close();
    },
  };
}
