import type { OpenAPIObject } from '@nestjs/swagger';
import { notesDefinition } from '../../test/notes.service.js';
import { openApiDocument } from './open-api-document.js';

interface Operation {
  operationId: string;
  summary: string;
  security: object[];
  parameters: { $ref?: string; name?: string; in?: string; schema?: object }[];
  responses: Record<string, { $ref?: string; headers?: object; content?: object; description?: string }>;
}

const notes = '/api/notes/v1/notes';

describe('the document of a service', () => {
  let document: OpenAPIObject;
  const operation = (path: string, method: string): Operation =>
    (document.paths[path] as unknown as Record<string, Operation>)[method] as Operation;
  const statuses = (path: string, method: string): number[] => Object.keys(operation(path, method).responses).map(Number);
  const headersAsked = (path: string, method: string): string[] =>
    operation(path, method).parameters.flatMap(({ $ref }) => ($ref ? [$ref.replace('#/components/parameters/', '')] : []));

  beforeAll(async () => {
    document = await openApiDocument(notesDefinition);
  });

  it('says what the platform is, where it is reached, and what each tag stands for', () => {
    expect(document.openapi).toBe('3.1.0');
    expect(document.servers).toEqual([{ url: '/', description: '本平台 · This installation' }]);
    expect(document.info.description).toMatch(/Idempotency-Key[\s\S]*application\/problem\+json/);
    expect(document.tags).toEqual([{ name: 'notes', description: '笔记 · Notes' }]);
  });

  it('names the scopes of every operation for a client and for a token at hand, with the meaning of each', () => {
    expect(operation(notes, 'post').security).toEqual([{ client: ['notes:write'] }, { token: [] }]);
    expect(operation(`${notes}/open/door`, 'get').security).toEqual([]);
    expect(document.components?.securitySchemes).toMatchObject({
      client: { flows: { clientCredentials: { tokenUrl: '/oauth/token', scopes: notesDefinition.scopes } } },
      token: { type: 'http', scheme: 'bearer' },
    });
  });

  it('documents the headers that a request may carry, by what it does', () => {
    expect(headersAsked(notes, 'post')).toEqual(['Actor', 'IdempotencyKey', 'CorrelationId', 'AcceptLanguage']);
    expect(headersAsked(`${notes}/{id}/touch`, 'post')).toEqual([
      'ActorRequired',
      'IdempotencyKey',
      'IfMatch',
      'CorrelationId',
      'AcceptLanguage',
    ]);
    expect(headersAsked(`${notes}/{id}`, 'get')).toEqual(['IfNoneMatch', 'AcceptLanguage']);
    expect(headersAsked(notes, 'get')).toEqual(['AcceptLanguage']);
    expect(headersAsked(`${notes}/{id}/age`, 'get')).toEqual(['AcceptLanguage']);
  });

  it('documents the headers of the answers', () => {
    const headers = (path: string, method: string, status: number) =>
      Object.keys(operation(path, method).responses[String(status)]?.headers ?? {});
    const always = ['X-Request-Id', 'RateLimit', 'RateLimit-Policy'];
    expect(headers(notes, 'post', 201)).toEqual(['Location', 'Idempotent-Replayed', ...always]);
    expect(headers(`${notes}/{id}`, 'get', 200)).toEqual(['ETag', ...always]);
    expect(headers(`${notes}/{id}`, 'get', 304)).toEqual(['ETag', ...always]);
    expect(headers(`${notes}/{id}/age`, 'get', 200)).toEqual(['ETag', ...always]);
    expect(statuses(`${notes}/{id}/age`, 'get')).not.toContain(304);
    expect(headers(notes, 'get', 200)).toEqual(['Link', ...always]);
    const shared = document.components?.responses as Record<string, { headers: object }>;
    expect(Object.keys(shared['Problem429']?.headers ?? {})).toEqual(['Content-Language', ...always, 'Retry-After']);
    expect(Object.keys(shared['Problem401']?.headers ?? {})).toContain('WWW-Authenticate');
  });

  it('documents every status that can come, by what the operation is', () => {
    const every = [400, 408, 429, 431, 500, 502, 503, 504];
    expect(statuses(`${notes}/open/door`, 'get')).toEqual([200, ...every]);
    expect(statuses(notes, 'get')).toEqual([200, ...every.slice(0, 1), 401, 403, ...every.slice(1)]);
    expect(statuses(`${notes}/{id}`, 'get')).toEqual([200, 304, 400, 401, 403, 404, 408, 429, 431, 500, 502, 503, 504]);
    expect(statuses(notes, 'post')).toEqual([201, 400, 401, 403, 408, 409, 413, 415, 422, 429, 431, 500, 502, 503, 504]);
    expect(statuses(`${notes}/{id}/touch`, 'post')).toEqual([
      200, 400, 401, 403, 404, 408, 409, 412, 413, 415, 422, 428, 429, 431, 500, 502, 503, 504,
    ]);
  });

  it('tells the codes of a status apart, with their sentences, and answers them as problem documents', () => {
    const conflict = operation(notes, 'post').responses['409'];
    expect(conflict?.description).toContain('`notes.refused` 拒绝：…。 · Refused: ….');
    expect(conflict?.description).toContain('`platform.idempotency-running`');
    expect(Object.keys(conflict?.content ?? {})).toEqual(['application/problem+json']);
    expect(operation(notes, 'post').responses['401']).toEqual({ $ref: '#/components/responses/Problem401' });
  });

  it('gives ids in paths as UUIDs', () => {
    expect(operation(`${notes}/{id}`, 'get').parameters).toContainEqual(
      expect.objectContaining({ name: 'id', in: 'path', schema: { type: 'string', format: 'uuid' } }),
    );
  });

  it('closes the schemas of bodies, down to their parts, and leaves those of answers open', () => {
    const schemas = document.components?.schemas as Record<string, { additionalProperties?: boolean }>;
    expect(schemas['CreateNoteDto']?.additionalProperties).toBe(false);
    expect(schemas['PlaceDto']?.additionalProperties).toBe(false);
    expect(schemas['NoteDto']).not.toHaveProperty('additionalProperties');
  });

  it('holds no component that nothing refers to, and no composition of a single schema', () => {
    const text = JSON.stringify(document);
    const named = Object.entries(document.components ?? {}).flatMap(([kind, entries]) =>
      Object.keys(entries).map((name) => `${kind}/${name}`),
    );
    const refs = new Set([...text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(([, ref]) => ref));
    expect(named.filter((name) => !name.startsWith('securitySchemes/') && !refs.has(name))).toEqual([]);
    expect(document.components?.schemas?.['CreateNoteDto']).toMatchObject({
      properties: { kind: { $ref: '#/components/schemas/NoteKind', description: '种类' } },
    });
  });

  it('catalogues its problems', () => {
    expect(document).toMatchObject({
      'x-problem-catalogue': [
        { code: 'notes.not-found', status: 404, zh: '没有这条笔记。', en: 'No such note.' },
        { code: 'notes.refused', status: 409 },
      ],
    });
  });

  it('is the same however often it is made', async () => {
    expect(await openApiDocument(notesDefinition)).toEqual(document);
  });
});
