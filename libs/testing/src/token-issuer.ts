import { actorKinds as everyKind } from '@linli/contracts';
import { generateKeyPairSync, randomUUID, sign } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface TokenClaims {
  scopes?: readonly string[];
  /** Area prefixes; `['11']` unless given. */
  areas?: readonly string[];
  /** Units it may act for; `['*']` unless given. */
  units?: readonly string[];
  /** Kinds it may speak for; every kind unless given. */
  actorKinds?: readonly string[];
  /** Hotline systems whose tickets it may push; `['12345']` unless given. */
  systems?: readonly string[];
  /** The person that the token stands for. */
  actor?: string;
  clientId?: string;
  /** Whom it is for; Linli's own API unless given. */
  audience?: string;
  /** Seconds from now; negative for a token that has expired. */
  expiresIn?: number;
}

/** An issuer of access tokens as identity makes them (RFC 9068, ES256), with its public keys on a loopback port. */
export interface TokenIssuer {
  /** What a service's environment must say to trust it. */
  env: { TOKEN_ISSUER: string; TOKEN_JWKS_URL: string; TOKEN_AUDIENCE: string };
  token(claims?: TokenClaims): string;
  close(): Promise<void>;
}

const audience = 'urn:linli:api';
const issuer = 'https://issuer.test.linli';
const keyId = 'test';
const lifeSecondsDefault = 3_600;

export async function startTokenIssuer(): Promise<TokenIssuer> {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwks = JSON.stringify({ keys: [{ ...publicKey.export({ format: 'jwk' }), kid: keyId, alg: 'ES256', use: 'sig' }] });
  const server = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(jwks));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  server.unref();
  const { port } = server.address() as AddressInfo;

  const token = (given: TokenClaims = {}): string => {
    const { scopes = [], areas = ['11'], units = ['*'], actorKinds = everyKind, systems = ['12345'], actor } = given;
    const { clientId = 'test-client', expiresIn = lifeSecondsDefault } = given;
    const now = Math.floor(Date.now() / 1_000);
    const claims = {
      iss: issuer,
      aud: given.audience ?? audience,
      sub: clientId,
      client_id: clientId,
      scope: scopes.join(' '),
      areas,
      units,
      actor_kinds: actorKinds,
      systems,
      ...(actor === undefined ? {} : { actor }),
      iat: now,
      exp: now + expiresIn,
      jti: randomUUID(),
    };
    const input = [{ alg: 'ES256', typ: 'at+jwt', kid: keyId }, claims]
      .map((part) => Buffer.from(JSON.stringify(part)).toString('base64url'))
      .join('.');
    const signature = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
    return `${input}.${signature.toString('base64url')}`;
  };

  return {
    env: { TOKEN_ISSUER: issuer, TOKEN_JWKS_URL: `http://127.0.0.1:${port}/jwks`, TOKEN_AUDIENCE: audience },
    token,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
