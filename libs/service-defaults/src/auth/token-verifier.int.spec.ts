import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSecretKey, type KeyObject, generateKeyPairSync } from 'node:crypto';
import { SignJWT, type JWTPayload } from 'jose';
import { TokenVerifier } from './token-verifier.js';

const issuer = 'https://identity.linli.test';
const audience = 'urn:linli:api';
const now = new Date('2026-11-22T01:00:00Z');
const seconds = (from: Date) => Math.floor(from.getTime() / 1_000);

describe('a token', () => {
  const keys = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  let jwks: Server;
  let asked: number;
  let verifier: TokenVerifier;

  beforeEach(async () => {
    asked = 0;
    const body = JSON.stringify({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'k1', alg: 'ES256', use: 'sig' }] });
    jwks = createServer((_request, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end(body);
    });
    await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve));
    verifier = new TokenVerifier({ issuer, audience, jwksUrl: `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/` });
    setTime(now);
  });
  afterEach(async () => {
    jest.useRealTimers();
    jwks.closeAllConnections();
    await new Promise((resolve) => jwks.close(resolve));
  });

  /** Only the time of day stands still: connections go on. */
  const setTime = (instant: Date) => {
    jest.useFakeTimers({
      now: instant,
      doNotFake: [
        'nextTick',
        'setImmediate',
        'clearImmediate',
        'setTimeout',
        'clearTimeout',
        'setInterval',
        'clearInterval',
        'queueMicrotask',
        'performance',
        'hrtime',
      ],
    });
  };
  const later = (ms: number) => setTime(new Date(now.getTime() + ms));

  const claims = {
    iss: issuer,
    aud: audience,
    sub: 'subject',
    client_id: 'hotline',
    scope: ' events:read  events:write ',
    areas: ['33', 7, '34'],
  };
  const tokenOf = (changed: JWTPayload = {}, { alg = 'ES256', key = keys.privateKey }: { alg?: string; key?: KeyObject } = {}) => {
    const payload = { ...claims, exp: seconds(now) + 60, ...changed };
    return new SignJWT(payload).setProtectedHeader({ alg, kid: 'k1', typ: 'at+jwt' }).sign(key);
  };
  const invalid = expect.objectContaining({ code: 'platform.token-invalid' });

  it('says which client calls, with its scopes and its areas', async () => {
    await expect(verifier.verify(await tokenOf())).resolves.toEqual({
      clientId: 'hotline',
      scopes: new Set(['events:read', 'events:write']),
      areas: ['33', '34'],
      units: new Set(),
      actorKinds: new Set(['system']),
      systems: new Set(),
    });
  });

  it('without a client is its subject’s, and without scopes and areas may do nothing', async () => {
    const bare = await tokenOf({ client_id: undefined, scope: undefined, areas: '33' });
    await expect(verifier.verify(bare)).resolves.toMatchObject({ clientId: 'subject', scopes: new Set(), areas: [] });
  });

  it('for several audiences is ours where one of them is', async () => {
    await expect(verifier.verify(await tokenOf({ aud: ['urn:other', audience] }))).resolves.toMatchObject({ clientId: 'hotline' });
  });

  it.each<[string, JWTPayload]>([
    ['of another issuer', { iss: 'https://other.linli.test' }],
    ['of an issuer that only begins like ours', { iss: `${issuer}.evil.test` }],
    ['of no issuer', { iss: undefined }],
    ['for another audience', { aud: 'urn:other' }],
    ['for no audience', { aud: undefined }],
    ['that has expired', { exp: seconds(now) - 6 }],
    ['that never expires', { exp: undefined }],
    ['that is not valid yet', { nbf: seconds(now) + 6 }],
    ['of nobody', { client_id: undefined, sub: undefined }],
    ['of a client without a name', { client_id: '' }],
    ['of a client that is a number', { client_id: 7 }],
  ])('%s is refused', async (_, changed) => {
    await expect(verifier.verify(await tokenOf(changed))).rejects.toThrow(invalid);
  });

  it('signed by another key, with a shared secret, or not at all is refused', async () => {
    const other = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
    const publicKey = createSecretKey(Buffer.from(keys.publicKey.export({ format: 'pem', type: 'spki' })));
    const [, payload] = (await tokenOf()).split('.');
    const unsigned = `${Buffer.from('{"alg":"none"}').toString('base64url')}.${payload}.`;
    for (const wrong of [await tokenOf({}, { key: other }), await tokenOf({}, { alg: 'HS256', key: publicKey }), unsigned, 'garbage', '']) {
      await expect(verifier.verify(wrong)).rejects.toThrow(invalid);
    }
  });

  it('may be five seconds past its end, as clocks differ', async () => {
    await expect(verifier.verify(await tokenOf({ exp: seconds(now) - 4 }))).resolves.toMatchObject({ clientId: 'hotline' });
  });

  it('is good from memory until it expires, and not a moment longer', async () => {
    const token = await tokenOf();
    const first = await verifier.verify(token);
    later(59_999);
    expect(await verifier.verify(token)).toBe(first);
    later(66_000);
    await expect(verifier.verify(token)).rejects.toThrow(invalid);
    expect(asked).toBe(1);
  });

  it('of one client is not taken for that of another which was seen before', async () => {
    await verifier.verify(await tokenOf());
    await expect(verifier.verify(await tokenOf({ client_id: 'property-3', scope: 'needs:read' }))).resolves.toMatchObject({
      clientId: 'property-3',
      scopes: new Set(['needs:read']),
      areas: ['33', '34'],
    });
  });

  it('cannot be judged while the issuer’s keys cannot be had', async () => {
    jwks.closeAllConnections();
    await new Promise((resolve) => jwks.close(resolve));
    await expect(verifier.verify(await tokenOf())).rejects.toThrow(expect.objectContaining({ code: 'platform.unavailable' }));
    jwks = createServer((_request, response) => response.writeHead(500).end());
    await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve));
    const broken = new TokenVerifier({ issuer, audience, jwksUrl: `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/` });
    await expect(broken.verify(await tokenOf())).rejects.toThrow(expect.objectContaining({ code: 'platform.unavailable' }));
  });
});
