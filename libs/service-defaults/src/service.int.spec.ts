import type { Response } from 'supertest';
import { bootTestService, type TestService } from '@linli/testing';
import { carelessDefinition, notesDefinition } from '../test/notes.service.js';
import { bootService } from './start-up/boot-service.js';

const path = '/api/notes/v1/notes';
const areaCode = '330106002003';

describe('a service', () => {
  let service: TestService;
  let token: string;

  beforeAll(async () => {
    service = await bootTestService(notesDefinition);
    token = service.token({ scopes: ['notes:read', 'notes:write'], areas: ['330106'] });
  });
  afterAll(() => service.close());

  const post = (body: object | string, headers: Record<string, string> = {}) =>
    service
      .request()
      .post(path)
      .set({ authorization: `Bearer ${token}`, 'content-type': 'application/json', ...headers })
      .send(body);
  const count = async (): Promise<number> => Number((await service.database.query('SELECT count(*) FROM notes'))[0]?.['count']);

  describe('the guard', () => {
    it('refuses a request without a token', async () => {
      const answer = await service
        .request()
        .get(path)
        .expect(401)
        .expect('content-type', /problem\+json/);
      expect(answer.body).toMatchObject({ code: 'platform.token-missing', status: 401 });
      expect(answer.headers['www-authenticate']).toMatch(/^Bearer/);
    });

    it('refuses a token that has expired, one of another issuer and one that is garbage', async () => {
      const expired = service.token({ scopes: ['notes:read'], areas: [], expiresIn: -60 });
      for (const wrong of [expired, 'garbage', `${token.slice(0, -4)}AAAA`]) {
        const answer = await service.request().get(path).set('authorization', `Bearer ${wrong}`).expect(401);
        expect(answer.body.code).toBe('platform.token-invalid');
      }
    });

    it('refuses a token that lacks the scope, and names it', async () => {
      const readOnly = service.token({ scopes: ['notes:read'], areas: ['330106'] });
      const answer = await post({ text: 'a', areaCode }, { authorization: `Bearer ${readOnly}`, 'accept-language': 'en' }).expect(403);
      expect(answer.body).toMatchObject({ code: 'platform.scope-missing', detail: 'The token lacks the scope notes:write.' });
    });

    it('refuses another area and writes nothing', async () => {
      const before = await count();
      await post({ text: 'a', areaCode: '330107' }).expect(403);
      expect(await count()).toBe(before);
    });

    it('leaves a public route open', () => service.request().get(`${path}/open/door`).expect(200));

    it('refuses to start a service with a route that names no scope', async () => {
      const env = {
        TOKEN_ISSUER: 'http://127.0.0.1:1',
        TOKEN_JWKS_URL: 'http://127.0.0.1:1',
        EMBEDDED_BUS_URL: 'postgres://x',
        DATABASE_URL: 'postgres://x',
        PERSONAL_DATA_KEYS: `k:${Buffer.alloc(32).toString('base64')}`,
      };
      await expect(bootService(carelessDefinition, { env, listen: false, logLevel: 'silent' })).rejects.toThrow(
        'CarelessController.forgotten',
      );
    });
  });

  describe('bad input', () => {
    it.each([
      ['malformed JSON', '{"text":', 400, 'platform.malformed-request'],
      ['a wrong type', { text: 7, areaCode }, 400, 'platform.invalid-request'],
      ['an unknown field', { text: 'a', areaCode, admin: true }, 400, 'platform.invalid-request'],
      ['a prototype in the body', '{"text":"a","areaCode":"330106002003","__proto__":{"x":1}}', 400, 'platform.malformed-request'],
      ['control characters', { text: 'a\u0000', areaCode }, 400, 'platform.invalid-request'],
      ['SQL in a code', { text: 'a', areaCode: "330106'; DROP TABLE notes; --" }, 400, 'platform.invalid-request'],
    ])('of %s is a problem document and writes nothing', async (_, body, status, code) => {
      const before = await count();
      const answer = await post(body)
        .expect(status)
        .expect('content-type', /problem\+json/);
      expect(answer.body).toMatchObject({ code, status, traceId: expect.stringMatching(/^[0-9a-f]{32}$/) as string });
      expect(await count()).toBe(before);
    });

    it('of a body over the limit is refused as 413', async () => {
      const answer = await post({ text: 'a'.repeat(2_000_000), areaCode }).expect(413);
      expect(answer.body.code).toBe('platform.too-large');
    });

    it.each([
      ['application/xml', '<a/>'],
      ['text/plain', JSON.stringify({ text: 'a', areaCode })],
      ['application/x-www-form-urlencoded', `text=a&areaCode=${areaCode}`],
    ])('of the media type %s is refused as 415 and writes nothing', async (type, body) => {
      const before = await count();
      await post(body, { 'content-type': type })
        .expect(415)
        .expect('content-type', /problem\+json/);
      expect(await count()).toBe(before);
    });

    it('of a malformed id or an unknown path is 400 and 404', async () => {
      const get = (at: string) => service.request().get(at).set('authorization', `Bearer ${token}`);
      expect((await get(`${path}/not-a-uuid`).expect(400)).body.code).toBe('platform.invalid-request');
      expect((await get('/api/notes/v1/nothing').expect(404)).body.code).toBe('platform.not-found');
    });

    it('keeps SQL in free text as text', async () => {
      const text = "Robert'); DROP TABLE notes; --";
      const { body } = await post({ text, areaCode }).expect(201);
      expect((await service.request().get(`${path}/${body.id}`).set('authorization', `Bearer ${token}`).expect(200)).body.text).toBe(text);
    });

    it('shows nothing of a fault of ours', async () => {
      const answer = await post({ text: 'broken', areaCode }).expect(500);
      expect(answer.body.code).toBe('platform.internal');
      expect(JSON.stringify(answer.body)).not.toContain('secret detail');
    });
  });

  describe('an Idempotency-Key', () => {
    it('makes a repeat get the same answer without a second effect', async () => {
      const before = await count();
      const first = await post({ text: 'once', areaCode }, { 'idempotency-key': 'k-once' }).expect(201);
      const second = await post({ areaCode, text: 'once' }, { 'idempotency-key': 'k-once' }).expect(201);
      expect(second.body).toEqual(first.body);
      expect(second.headers['idempotent-replayed']).toBe('true');
      expect(second.headers['location']).toBe(first.headers['location']);
      expect(await count()).toBe(before + 1);
    });

    it('is refused for another request', async () => {
      await post({ text: 'one', areaCode }, { 'idempotency-key': 'k-reused' }).expect(201);
      const answer = await post({ text: 'two', areaCode }, { 'idempotency-key': 'k-reused' }).expect(422);
      expect(answer.body.code).toBe('platform.idempotency-reused');
    });

    it('is forgotten when the effect was rolled back', async () => {
      const before = await count();
      await post({ text: 'refused', areaCode }, { 'idempotency-key': 'k-refused' }).expect(409);
      await post({ text: 'fine', areaCode }, { 'idempotency-key': 'k-refused' }).expect(201);
      expect(await count()).toBe(before + 1);
    });

    it('lets one of many at once through', async () => {
      const before = await count();
      const answers = await Promise.all(Array.from({ length: 8 }, () => post({ text: 'slow', areaCode }, { 'idempotency-key': 'k-slow' })));
      const statuses = answers.map(({ status }) => status);
      expect(statuses.filter((status) => status !== 201 && status !== 409)).toEqual([]);
      expect(statuses).toContain(201);
      expect(await count()).toBe(before + 1);
    });
  });

  describe('answers', () => {
    it('carry the actor that the request names, or the client', async () => {
      const named = await post(
        { text: 'a', areaCode },
        { actor: `unit-staff:wang;unit=property-3;name=${encodeURIComponent('王师傅')}` },
      ).expect(201);
      expect(named.body).toMatchObject({ actor: 'unit-staff:wang', actorName: '王师傅' });
      expect((await post({ text: 'a', areaCode }).expect(201)).body.actor).toMatch(/^system:/);
      for (const actor of [
        'nonsense',
        'wizard:merlin',
        'staff:',
        'staff:a;name=%ZZ',
        'staff:a;name=%00',
        'staff:a;name=%0d%0a',
        'staff:a;unit=%41',
        'staff:a;unit=b;unit=c',
        'staff:a;colour=red',
      ]) {
        expect((await post({ text: 'a', areaCode }, { actor }).expect(400)).body.errors[0].pointer).toBe('header:Actor');
      }
    });

    it('ask for the version that an edit was made from', async () => {
      const { body } = await post({ text: 'edit', areaCode }).expect(201);
      const touch = (headers: Record<string, string>) =>
        service
          .request()
          .post(`${path}/${body.id}/touch`)
          .set({ authorization: `Bearer ${token}`, actor: 'staff:li', ...headers });
      await touch({}).expect(428);
      await touch({ 'if-match': '"v7"' }).expect(412);
      await touch({ 'if-match': '"v1"' }).expect(200);
      const read = await service.request().get(`${path}/${body.id}`).set('authorization', `Bearer ${token}`);
      expect(read.headers['etag']).toBe('"v2"');
    });

    it('page through a list by its cursor and Link header', async () => {
      const seen: string[] = [];
      let at: string | undefined = `${path}?limit=3`;
      while (at) {
        const page: Response = await service.request().get(at).set('authorization', `Bearer ${token}`).expect(200);
        seen.push(...page.body.items.map(({ id }: { id: string }) => id));
        at = /^<(.*)>; rel="next"$/.exec(page.headers['link'] ?? '')?.[1];
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(await count());
    });

    it('refuse a cursor of another list', async () => {
      const page = await service.request().get(`${path}?limit=1`).set('authorization', `Bearer ${token}`);
      const answer = await service
        .request()
        .get(`${path}?limit=1&text=x&cursor=${page.body.next}`)
        .set('authorization', `Bearer ${token}`)
        .expect(400);
      expect(answer.body.code).toBe('platform.cursor-invalid');
    });
  });

  it('is ready, measured and documented', async () => {
    await service.request().get('/health/live').expect(200);
    expect((await service.request().get('/health/ready').expect(200)).body.checks).toEqual({ database: 'ok', migrations: 'ok' });
    expect((await service.request().get('/metrics').expect(200)).text).toMatch(/http_requests_total\{.*service="notes"/);
    const document = (await service.request().get('/api/notes/openapi.json').expect(200)).body;
    expect(document.openapi).toBe('3.1.0');
    expect(Object.keys(document.paths[path].post.responses)).toEqual(expect.arrayContaining(['201', '400', '401', '403']));
  });
});
