import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { generateKeyPairSync } from 'node:crypto';
import { bootTestService, type TestService } from '@linli/testing';
import { SignJWT, type JWTPayload } from 'jose';
import { notesDefinition } from '../test/notes.service.js';

const issuer = 'https://login.city.example/realms/linli';
const path = '/api/notes/v1/notes';
const note = { text: 'a', areaCode: '330106002003' };

/** Names, signature, audience and the form of scopes are all other than those of Linli's own issuer. */
const claimNames = [
  'client_id=azp',
  'scope=permissions',
  'areas=https://city.example/areas',
  'units=https://city.example/units',
  'actor_kinds=https://city.example/kinds',
  'actor=https://city.example/person',
].join(',');

describe('tokens of another issuer, whose claims have names of their own', () => {
  const keys = generateKeyPairSync('rsa', { modulusLength: 2_048 });
  let jwks: Server;
  let service: TestService;

  beforeEach(async () => {
    const body = JSON.stringify({ keys: [{ ...keys.publicKey.export({ format: 'jwk' }), kid: 'city-1', alg: 'RS256', use: 'sig' }] });
    jwks = createServer((_request, response) => response.setHeader('content-type', 'application/json').end(body));
    await new Promise<void>((resolve) => jwks.listen(0, '127.0.0.1', resolve));
    const { port } = jwks.address() as AddressInfo;
    service = await bootTestService(notesDefinition, {
      env: {
        TOKEN_ISSUER: issuer,
        TOKEN_JWKS_URL: `http://127.0.0.1:${port}/certs`,
        TOKEN_AUDIENCE: 'city-services',
        TOKEN_CLAIMS: claimNames,
      },
    });
  });
  afterEach(async () => {
    await service.close();
    jwks.closeAllConnections();
    await new Promise((resolve) => jwks.close(resolve));
  });

  const claims = {
    iss: issuer,
    aud: ['account', 'city-services'],
    sub: 'f:1:zhou',
    azp: 'city-portal',
    permissions: ['notes:read', 'notes:write'],
    'https://city.example/areas': ['330106'],
    'https://city.example/units': ['property-3'],
    'https://city.example/kinds': ['staff', 'unit-staff'],
  };
  const post = async (actor: string | undefined, changed: JWTPayload = {}) => {
    const token = await new SignJWT({ ...claims, ...changed })
      .setProtectedHeader({ alg: 'RS256', kid: 'city-1' })
      .setExpirationTime('1h')
      .sign(keys.privateKey);
    const request = service.request().post(path).set('authorization', `Bearer ${token}`);
    return (actor === undefined ? request : request.set('actor', actor)).send(note);
  };

  it('bind their caller just as well', async () => {
    expect(await post('unit-staff:wang;unit=property-3')).toMatchObject({ status: 201, body: { actor: 'unit-staff:wang' } });
    const person = { 'https://city.example/person': 'staff:zhou' };
    expect(await post(undefined, person)).toMatchObject({ status: 201, body: { actor: 'staff:zhou' } });
  });

  it.each<[string, string, JWTPayload]>([
    ['a unit', 'unit-staff:wang;unit=property-4', {}],
    ['a kind', 'mediator:li', {}],
    ['a person', 'staff:li', { 'https://city.example/person': 'staff:zhou' }],
    ['kinds under our name, which this issuer does not use,', 'mediator:li', { actor_kinds: ['mediator'] }],
  ])('are refused for %s that they do not hold', async (_, actor, changed) => {
    expect(await post(actor, changed)).toMatchObject({ status: 403, body: { code: 'platform.actor-not-allowed' } });
  });

  it('are refused for a scope and an area that they do not hold', async () => {
    expect(await post(undefined, { permissions: ['notes:read'], scope: 'notes:write' })).toMatchObject({
      body: { code: 'platform.scope-missing' },
    });
    expect(await post(undefined, { 'https://city.example/areas': ['330107'] })).toMatchObject({
      body: { code: 'platform.area-forbidden' },
    });
  });
});
