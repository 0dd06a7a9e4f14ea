import fastify from 'fastify';
import type { ServiceDefinition } from '@linli/service-defaults';
import { bodyFindings } from './body-findings.js';

const json = { requestBody: { content: { 'application/json': {} } } };
const form = { requestBody: { content: { 'application/x-www-form-urlencoded': {} } } };
const paths = { '/notes/{id}': { get: {}, patch: json, post: form } };

it('names each operation that answers a body which is no JSON otherwise than every service does', async () => {
  const server = fastify();
  server.get('/api/notes/openapi.json', async () => ({ paths }));
  server.patch('/notes/:id', async () => 'ok');
  const url = await server.listen({ host: '127.0.0.1', port: 0 });
  expect(await bodyFindings({ url }, { name: 'notes' } as ServiceDefinition)).toEqual([
    'PATCH /notes/{id} answers 400 application/json; charset=utf-8 undefined',
  ]);
  await server.close();
});
