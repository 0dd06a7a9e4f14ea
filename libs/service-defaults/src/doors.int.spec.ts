import { bootTestService, eventually, type TestService } from '@linli/testing';
import pg from 'pg';
import { notesDefinition } from '../test/notes.service.js';

const path = '/api/notes/v1/notes';
const areaCode = '330106002003';
const bodyBytesMax = 2_048;
const scopes = ['notes:read', 'notes:write'];

describe('at the door of a service', () => {
  let service: TestService;

  beforeEach(async () => {
    service = await bootTestService(notesDefinition, { env: { BODY_BYTES_MAX: String(bodyBytesMax) } });
  });
  afterEach(() => service.close());

  const as = (clientId: string) => service.request({ scopes, areas: ['330106'], clientId });
  const texts = async () => (await service.database.query<{ text: string }>('SELECT text FROM notes ORDER BY id')).map(({ text }) => text);
  const write = (clientId: string, key: string, { text = 'once', actor = 'unit-staff:wang;unit=property-3' } = {}) =>
    as(clientId).post(path).set({ 'idempotency-key': key, actor }).send({ text, areaCode });

  describe('one Idempotency-Key', () => {
    it('of two clients means two requests', async () => {
      const first = await write('hotline', 'k1').expect(201);
      const second = await write('property', 'k1').expect(201);
      expect(second.body.id).not.toBe(first.body.id);
      expect(second.headers['idempotent-replayed']).toBeUndefined();
      expect((await write('property', 'k1').expect(201)).body).toEqual(second.body);
      expect(await texts()).toEqual(['once', 'once']);
    });

    it('of two clients at once keeps neither waiting', async () => {
      const answers = await Promise.all(['a-client', 'b-client', 'c-client'].map((client) => write(client, 'k1', { text: 'slow' })));
      expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    });

    it.each([
      ['another actor', 'unit-staff:li;unit=property-3'],
      ['the same one for another unit', 'unit-staff:wang;unit=property-4'],
      ['another kind of actor', 'staff:wang;unit=property-3'],
    ])('of one client is refused for %s, who never gets the first one’s answer', async (_, actor) => {
      await write('hotline', 'k1').expect(201);
      const refused = await write('hotline', 'k1', { actor }).expect(422);
      expect(refused.body).toMatchObject({ code: 'platform.idempotency-reused' });
      expect(await texts()).toEqual(['once']);
    });

    it('is the same for an actor whose name is written otherwise', async () => {
      const first = await write('hotline', 'k1').expect(201);
      const again = await write('hotline', 'k1', { actor: 'unit-staff:wang;unit=property-3;name=Wang' }).expect(201);
      expect(again.body.id).toBe(first.body.id);
    });

    it('keeps its answer sealed, bound to its client and key', async () => {
      const first = await write('hotline', 'k1', { text: '张三丰找 13812345678' }).expect(201);
      const rows = await service.database.query('SELECT * FROM idempotency_keys');
      expect(JSON.stringify(rows)).not.toMatch(/张三丰|13812345678/);
      expect(rows).toEqual([expect.objectContaining({ body: expect.stringMatching(/^v1\./) })]);
      expect((await write('hotline', 'k1', { text: '张三丰找 13812345678' }).expect(201)).body).toEqual(first.body);
      await service.database.query(`UPDATE idempotency_keys SET client_id = 'property'`);
      await write('property', 'k1', { text: '张三丰找 13812345678' }).expect(500);
    });

    it('has its answer from before answers were sealed', async () => {
      await write('hotline', 'k1').expect(201);
      await service.database.query(`UPDATE idempotency_keys SET body = '{"id":"old"}'`);
      expect((await write('hotline', 'k1').expect(201)).body).toEqual({ id: 'old' });
    });

    it('that is in use says so', async () => {
      const gate = new pg.Client({ connectionString: service.database.url });
      await gate.connect();
      await gate.query('BEGIN');
      await gate.query('LOCK TABLE notes');
      const first = write('hotline', 'k1').then((answer) => answer);
      const waiting = () => service.database.query('SELECT 1 FROM pg_locks WHERE NOT granted');
      await eventually(async () => expect(await waiting()).toHaveLength(1));
      const second = await write('hotline', 'k1').expect(409);
      expect(second.body).toMatchObject({ code: 'platform.idempotency-running' });
      await gate.end();
      expect((await first).status).toBe(201);
    });
  });

  describe('If-Match', () => {
    const touch = async (ifMatch: string | undefined) => {
      const { id } = (await as('hotline').post(path).send({ text: 'edit', areaCode }).expect(201)).body as { id: string };
      const request = as('hotline').post(`${path}/${id}/touch`);
      return { id, answer: await (ifMatch === undefined ? request : request.set('if-match', ifMatch)) };
    };
    const versionOf = async (id: string) => (await service.database.query('SELECT version FROM notes WHERE id = $1', [id]))[0]?.['version'];

    it.each(['"v1"', '*', '"v9", "v1"'])('of %s lets the change through', async (ifMatch) => {
      const { id, answer } = await touch(ifMatch);
      expect([answer.status, await versionOf(id)]).toEqual([200, 2]);
    });

    it.each(['"v0"', 'W/"v1"', 'v1', '"v11"'])('of %s changes nothing and names the version that there is', async (ifMatch) => {
      const { id, answer } = await touch(ifMatch);
      expect(answer).toMatchObject({ status: 412, body: { code: 'platform.version-mismatch', detail: expect.stringContaining('"v1"') } });
      expect(await versionOf(id)).toBe(1);
    });

    it('is asked for where it is required', async () => {
      const { answer } = await touch(undefined);
      expect(answer).toMatchObject({ status: 428, body: { code: 'platform.version-required' } });
    });
  });

  describe('a list', () => {
    const list = async (limit: number) => {
      const answer = await as('hotline').get(`${path}?limit=${limit}`).expect(200);
      return { count: (answer.body.items as unknown[]).length, next: answer.body.next as string | null, link: answer.headers['link'] };
    };

    it('of exactly the limit has no next page, and of one more it has', async () => {
      for (const text of ['a', 'b', 'c']) await as('hotline').post(path).send({ text, areaCode }).expect(201);
      expect(await list(3)).toEqual({ count: 3, next: null, link: undefined });
      expect(await list(4)).toEqual({ count: 3, next: null, link: undefined });
      expect(await list(2)).toEqual({ count: 2, next: expect.any(String), link: expect.stringContaining('rel="next"') });
    });
  });

  describe('a body', () => {
    const send = (bytes: number) => {
      const body = JSON.stringify({ text: 'a', areaCode });
      return as('hotline').post(path).type('json').send(body.padEnd(bytes));
    };

    it('of exactly the limit is taken, and one byte more is not', async () => {
      await send(bodyBytesMax).expect(201);
      const refused = await send(bodyBytesMax + 1).expect(413);
      expect(refused.body).toMatchObject({ code: 'platform.too-large', status: 413 });
      expect(await texts()).toEqual(['a']);
    });
  });

  describe('the guard', () => {
    it('refuses an area that is not the client’s, without saying it again', async () => {
      const answer = await as('hotline').post(path).set('accept-language', 'en').send({ text: 'a', areaCode: '330107' }).expect(403);
      expect(answer.body).toMatchObject({
        code: 'platform.area-forbidden',
        detail: 'The client is not authorised for this area.',
      });
    });

    it('refuses it to a filter as well, unless that meets the client’s areas', async () => {
      await as('hotline').get(`${path}?areaCode=330107`).expect(403);
      await as('hotline').get(`${path}?areaCode=33`).expect(200);
      await as('hotline').get(`${path}?areaCode=330106002`).expect(200);
    });

    it('leaves what is no area code to be told as a fault', async () => {
      expect((await as('hotline').post(path).send({ text: 'a', areaCode: '33010' }).expect(400)).body).toMatchObject({
        code: 'platform.invalid-request',
      });
      expect(
        (
          await as('hotline')
            .post(path)
            .send({ text: 'a', areaCode: ['330107'] })
            .expect(400)
        ).body,
      ).toMatchObject({ code: 'platform.invalid-request' });
    });

    it('asks who gives a command that people give, and takes a push of a machine itself', async () => {
      const machine = service.request({ scopes, areas: ['330106'] }, null);
      const { body } = await machine.post(path).send({ text: 'a', areaCode }).expect(201);
      expect(body).toMatchObject({ actor: 'system:test-client' });
      const refused = await machine.post(`${path}/${body.id}/touch`).set('if-match', '*').expect(400);
      expect(refused.body).toMatchObject({ code: 'platform.actor-required' });
    });

    it.each([
      ['a kind that the client may not speak for', { actorKinds: ['mediator'] }, 'staff:li'],
      ['a kind that does not give the command', {}, 'resident:self'],
      ['a unit that is not the client’s', { units: ['property-4'] }, 'unit-staff:wang;unit=property-3'],
      ['another person than the token’s', { actor: 'staff:zhou' }, 'staff:li'],
    ])('lets nobody act who is of %s', async (_, claims, actor) => {
      const { body } = await as('hotline').post(path).send({ text: 'a', areaCode }).expect(201);
      const agent = service.request({ scopes, areas: ['330106'], ...claims }, actor);
      const refused = await agent.post(`${path}/${body.id}/touch`).set('if-match', '*').expect(403);
      expect(refused.body).toMatchObject({ code: 'platform.actor-not-allowed' });
      expect(await service.database.query('SELECT version FROM notes')).toEqual([{ version: 1 }]);
    });

    it('knows the person that a token stands for, without a header', async () => {
      const personal = service.request({ scopes, areas: ['330106'], actorKinds: [], units: [], actor: 'staff:zhou' }, null);
      const { body } = await personal.post(path).send({ text: 'a', areaCode }).expect(201);
      expect(body).toMatchObject({ actor: 'staff:zhou' });
      await personal.post(`${path}/${body.id}/touch`).set('if-match', '*').expect(200);
    });

    it('says that a form is no JSON', async () => {
      const answer = await as('hotline').post(path).type('form').send('text=a').expect(415);
      expect(answer.body).toMatchObject({ code: 'platform.media-type' });
    });
  });
});
