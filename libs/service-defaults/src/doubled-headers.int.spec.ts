import { request } from 'node:http';
import { bootTestService, type TestService } from '@linli/testing';
import { notesDefinition } from '../test/notes.service.js';

describe('a header that a request has twice', () => {
  let service: TestService;
  beforeAll(async () => void (service = await bootTestService(notesDefinition)));
  afterAll(() => service.close());

  const post = (more: readonly string[]): Promise<{ status: number | undefined; body: { errors?: unknown } }> =>
    new Promise((resolve, reject) => {
      const authorization = `Bearer ${service.token({ scopes: ['notes:read', 'notes:write'], areas: ['330106'] })}`;
      const given = ['host', 'a', 'authorization', authorization, 'content-type', 'application/json', 'accept-language', 'en'];
      const sent = request(`${service.url}/api/notes/v1/notes`, { method: 'POST', headers: [...given, ...more] }, (answer) => {
        let text = '';
        answer.on('data', (part) => (text += String(part)));
        answer.on('end', () => resolve({ status: answer.statusCode, body: JSON.parse(text) as { errors?: unknown } }));
      });
      sent.on('error', reject);
      sent.end(JSON.stringify({ text: 'a', areaCode: '330106002003' }));
    });

  it.each([
    ['Idempotency-Key', 'k1', 'k2'],
    ['Actor', 'staff:li', 'staff:wang'],
    ['If-Match', '"v1"', '"v1"'],
    ['X-Correlation-Id', 'a', 'b'],
    ['Host', 'b', undefined],
    ['Authorization', 'Bearer x', undefined],
    ['Content-Type', 'text/plain', undefined],
  ])('is refused where it says one thing: %s', async (name, first, second) => {
    const refused = await post([name, first, ...(second === undefined ? [] : [name.toLowerCase(), second])]);
    expect(refused).toMatchObject({
      status: 400,
      body: {
        code: 'platform.invalid-request',
        errors: [{ pointer: `header:${name}`, code: 'doubled', detail: 'must be there once only' }],
      },
    });
    expect(await service.database.query('SELECT 1 FROM notes')).toEqual([]);
  });

  it('is taken where it is a list', async () => {
    expect((await post(['Accept', 'text/html', 'Accept', 'application/json', 'Cookie', 'a=1', 'Cookie', 'b=2'])).status).toBe(201);
  });
});
