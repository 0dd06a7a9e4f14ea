import { bootTestService, type TestService } from '@linli/testing';
import { notesDefinition } from '../../test/notes.service.js';

const path = '/api/notes/v1/notes';

describe('a read with If-None-Match', () => {
  let service: TestService;
  let id: string;
  const claims = { scopes: ['notes:read', 'notes:write'], areas: ['330106'] };

  beforeAll(async () => {
    service = await bootTestService(notesDefinition);
    id = (await service.request(claims).post(path).send({ text: 'a', areaCode: '330106002003' }).expect(201)).body.id;
  });
  afterAll(() => service.close());

  const read = (etag: string) => service.request(claims).get(`${path}/${id}`).set('if-none-match', etag);

  it.each(['"v1"', 'W/"v1"', '"v7", "v1"', '*'])('of %s is answered 304 without a body while the version is v1', async (etag) => {
    const answer = await read(etag).expect(304);
    expect(answer.text).toBe('');
    expect(answer.headers).toMatchObject({ etag: '"v1"', 'x-request-id': expect.any(String) as string });
    expect(answer.headers['content-type']).toBeUndefined();
  });

  it.each(['"v2"', 'v1', '"v11"'])('of %s is answered with the record', async (etag) => {
    expect((await read(etag).expect(200)).body.id).toBe(id);
  });

  it('is answered with the record where parts of it change without the version', async () => {
    const answer = await service.request(claims).get(`${path}/${id}/age`).set('if-none-match', '"v1"').expect(200);
    expect(answer.headers['etag']).toBe('"v1"');
    expect(answer.body.seconds).toBeGreaterThan(0);
  });

  it('means nothing to a change and to an answer without a version', async () => {
    const touch = service.request(claims).post(`${path}/${id}/touch`).set({ 'if-none-match': '"v2"', 'if-match': '"v1"' });
    expect((await touch.expect(200)).body.version).toBe(2);
    await service.request(claims).get(path).set('if-none-match', '*').expect(200);
    await service.request(claims).get(`${path}/01970000-0000-7000-8000-000000000000`).set('if-none-match', '*').expect(404);
  });
});
