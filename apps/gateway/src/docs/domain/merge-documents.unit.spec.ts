import { mergeDocuments } from './merge-documents.js';

interface Merged {
  paths: Record<string, { post: { requestBody: { content: Record<string, unknown> } } }>;
  components: { schemas: object; securitySchemes: { client: { flows: { clientCredentials: { scopes: object } } } } };
  'x-missing-services': string[];
}

const documentOf = (service: string) => ({
  service,
  document: {
    info: { version: '0.1.0' },
    paths: {
      [`/api/${service}/v1/things`]: {
        post: {
          operationId: 'create',
          tags: ['things'],
          'x-scopes': [`${service}:write`],
          requestBody: { content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' }, example: { tags: ['kept'] } } } },
        },
      },
    },
    components: { schemas: { Thing: { properties: { next: { $ref: '#/components/schemas/Thing' } } } } },
  },
});

describe('mergeDocuments', () => {
  const merged = mergeDocuments([documentOf('events'), documentOf('needs')], ['points']) as Merged;

  it('keeps schemas of the same name apart and every reference pointing at its own', () => {
    expect(merged.components.schemas).toEqual({
      'events.Thing': { properties: { next: { $ref: '#/components/schemas/events.Thing' } } },
      'needs.Thing': { properties: { next: { $ref: '#/components/schemas/needs.Thing' } } },
    });
  });

  it('makes operation ids and tags unique and leaves examples alone', () => {
    const post = merged.paths['/api/needs/v1/things']?.post;
    expect(post).toMatchObject({ operationId: 'needs_create', tags: ['needs/things'] });
    expect(post?.requestBody.content['application/json']).toEqual({
      schema: { $ref: '#/components/schemas/needs.Thing' },
      example: { tags: ['kept'] },
    });
  });

  it('lists scopes for the token and services that are missing', () => {
    expect(Object.keys(merged.components.securitySchemes.client.flows.clientCredentials.scopes)).toEqual(['events:write', 'needs:write']);
    expect(merged['x-missing-services']).toEqual(['points']);
  });
});
