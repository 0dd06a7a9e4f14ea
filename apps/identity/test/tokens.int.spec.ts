import { randomBytes } from 'node:crypto';
import { bootTestService, type TestService } from '@linli/testing';
import pg from 'pg';
import { createLocalJWKSet, decodeProtectedHeader, jwtVerify, type JSONWebKeySet, type JWTPayload } from 'jose';
import { ensureClient, identityDefinition } from '../src/identity.definition.js';

const audience = 'urn:linli:api';
const secret = randomBytes(24).toString('hex');
const hotline = {
  id: 'hotline-12345',
  name: '12345热线平台',
  secret,
  scopes: ['events:hotline', 'events:read'],
  areas: ['330106002', '330106003'],
  units: ['property-3'],
  actorKinds: ['staff', 'system'],
  systems: ['12345'],
};

describe('tokens of identity', () => {
  let identity: TestService;

  beforeAll(async () => {
    identity = await bootTestService(identityDefinition);
    await ensureClient(identity, hotline);
  });
  afterAll(() => identity.close());

  const ask = (form: Record<string, string>, id = hotline.id, password = secret) =>
    identity
      .request()
      .post('/oauth/token')
      .auth(id, password)
      .type('form')
      .send({ grant_type: 'client_credentials', ...form });

  const verified = async (token: string): Promise<JWTPayload> => {
    const keys = (await identity.request().get('/oauth/jwks')).body as JSONWebKeySet;
    return (await jwtVerify(token, createLocalJWKSet(keys), { audience })).payload;
  };

  it('gives a JWT that the published keys verify, with every registered scope and area and the platform as audience', async () => {
    const { status, body, headers } = await ask({});
    expect({ status, body }).toMatchObject({
      status: 200,
      body: { token_type: 'Bearer', expires_in: 3600, scope: 'events:hotline events:read' },
    });
    expect(headers['cache-control']).toBe('no-store');
    expect(decodeProtectedHeader(body.access_token)).toMatchObject({ typ: 'at+jwt', alg: 'ES256' });
    const claims = await verified(body.access_token);
    expect(claims).toMatchObject({
      client_id: hotline.id,
      sub: hotline.id,
      aud: audience,
      scope: 'events:hotline events:read',
      areas: hotline.areas,
      units: hotline.units,
      actor_kinds: hotline.actorKinds,
      systems: hotline.systems,
    });
    expect((claims.exp ?? 0) - (claims.iat ?? 0)).toBe(3600);
  });

  it('takes the secret in the form as well as by Basic', async () => {
    const form = { grant_type: 'client_credentials', client_id: hotline.id, client_secret: secret };
    expect((await identity.request().post('/oauth/token').type('form').send(form)).status).toBe(200);
  });

  it('narrows the token to the scopes asked for', async () => {
    const { body } = await ask({ scope: 'events:read' });
    expect(body.scope).toBe('events:read');
    expect(await verified(body.access_token)).toMatchObject({ scope: 'events:read' });
  });

  it('refuses a scope that was not registered and an audience of somebody else', async () => {
    expect(await ask({ scope: 'events:read clients:manage' })).toMatchObject({
      status: 400,
      body: { error: 'invalid_scope', scope: 'clients:manage' },
    });
    expect(await ask({ resource: 'urn:other:api' })).toMatchObject({ status: 400, body: { error: 'invalid_target' } });
  });

  it('answers a wrong secret, an unknown client and a disabled client with the same OAuth error', async () => {
    await ensureClient(identity, { ...hotline, id: 'former-client' });
    expect((await ask({}, 'former-client')).status).toBe(200);
    expect(
      (
        await identity
          .request({ clientId: 'operator', scopes: ['clients:manage', ...hotline.scopes], areas: ['33'] })
          .post('/api/identity/v1/clients/former-client/disable')
      ).status,
    ).toBe(200);
    const answers = [await ask({}, hotline.id, 'wrong'), await ask({}, 'nobody-here'), await ask({}, 'former-client')];
    for (const answer of answers) {
      expect(answer.status).toBe(401);
      expect(answer.body).toEqual({ error: 'invalid_client', error_description: 'client authentication failed' });
      expect(answer.headers['www-authenticate']).toMatch(/^Basic/);
    }
  });

  it.each([
    ['another grant', { grant_type: 'authorization_code', code: 'x' }, 'unsupported_grant_type'],
    ['no grant', { grant_type: '' }, 'invalid_request'],
  ])('answers %s with an OAuth error', async (_, form, error) => {
    expect(await ask(form as unknown as Record<string, string>)).toMatchObject({ status: 400, body: { error } });
  });

  it.each(['\u0000', 'a\u0000b', '\ud800', 'x'.repeat(5_000), '', "' OR 1=1 --"])('knows no client that is called %j', async (id) => {
    const form = { grant_type: 'client_credentials', client_id: id, client_secret: secret };
    const answer = await identity.request().post('/oauth/token').type('form').send(new URLSearchParams(form).toString());
    expect([400, 401]).toContain(answer.status);
    expect(answer.body.error).toMatch(/^invalid_(client|request)$/);
  });

  it('answers a body that is no form, and one that is too large, with an OAuth error in JSON whatever the caller accepts', async () => {
    const post = () => identity.request().post('/oauth/token').set('accept', 'text/html');
    for (const answer of [
      await post().type('json').send({ a: 1 }),
      await post()
        .type('form')
        .send(`scope=${'x'.repeat(80_000)}`),
    ]) {
      expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
      expect(answer.headers['content-type']).toMatch(/application\/json/);
    }
  });

  it('says what time cures, and what is a fault of the issuer', async () => {
    const holder = new pg.Client({ connectionString: identity.database.url });
    await holder.connect();
    await holder.query('BEGIN');
    await holder.query('LOCK TABLE clients IN ACCESS EXCLUSIVE MODE');
    const locked = await ask({});
    await holder.query('ROLLBACK');
    await holder.query('ALTER TABLE clients RENAME TO lost');
    const lost = await ask({});
    await holder.query('ALTER TABLE lost RENAME TO clients');
    await holder.end();
    expect(locked).toMatchObject({ status: 503, body: { error: 'temporarily_unavailable', error_description: 'try again later' } });
    expect(locked.headers['retry-after']).toBe('1');
    expect(lost).toMatchObject({ status: 500, body: { error: 'server_error', error_description: 'the issuer failed' } });
  }, 60_000);

  it('answers a header that is there twice with an OAuth error', async () => {
    const twice = { 'x-request-id': ['a', 'b'] as unknown as string };
    const answer = await identity.request().post('/oauth/token').set(twice).type('form').send('grant_type=client_credentials');
    expect(answer).toMatchObject({ status: 400, body: { error: 'invalid_request' } });
  });

  it('publishes metadata that offers client credentials and nothing else', async () => {
    for (const path of ['/.well-known/openid-configuration', '/.well-known/oauth-authorization-server']) {
      const { status, body } = await identity.request().get(path);
      expect({ status, grants: body.grant_types_supported }).toEqual({ status: 200, grants: ['client_credentials'] });
      expect(body.token_endpoint).toBe(`${body.issuer}/oauth/token`);
      expect(body.jwks_uri).toBe(`${body.issuer}/oauth/jwks`);
      expect(body.authorization_endpoint).toBeUndefined();
    }
    expect((await identity.request().get('/oauth/auth')).status).toBe(404);
  });

  it('publishes the public half of its keys only', async () => {
    const { body } = await identity.request().get('/oauth/jwks');
    expect(body.keys).toHaveLength(1);
    expect(Object.keys(body.keys[0]).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x', 'y']);
    const [row] = await identity.database.query<{ private_jwk_sealed: string }>('SELECT private_jwk_sealed FROM signing_keys');
    expect(row?.private_jwk_sealed).toMatch(/^v1\./);
  });
});
