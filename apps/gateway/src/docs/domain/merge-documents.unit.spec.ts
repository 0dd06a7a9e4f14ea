import { gatewayCodes } from '@linli/service-defaults';
import { gatewayProblems } from '../../gateway.problems.js';
import { mergeDocuments, type NamedDocument } from './merge-documents.js';

const shared = { Problem: { type: 'object', properties: { next: { $ref: '#/components/schemas/Problem' } } } };

function documentOf(service: string, thing: object): NamedDocument {
  return {
    service,
    document: {
      info: { title: service, version: '0.1.0', description: 'how to' },
      servers: [{ url: '/' }],
      tags: [{ name: `${service}-things` }],
      paths: {
        [`/api/${service}/v1/things`]: {
          post: {
            operationId: `${service}Thing`,
            tags: [`${service}-things`],
            requestBody: {
              content: { 'application/json': { schema: { $ref: '#/components/schemas/Thing' }, example: { tags: ['kept'] } } },
            },
          },
        },
      },
      webhooks: { [`${service}.thing.made.v1`]: { post: {} } },
      components: {
        schemas: { ...shared, Thing: thing },
        securitySchemes: {
          client: {
            type: 'oauth2',
            flows: {
              clientCredentials: {
                tokenUrl: '/oauth/token',
                scopes: { [`${service}:write`]: `may ${service}`, admin: `keeps ${service}` },
              },
            },
          },
          token: { type: 'http' },
        },
      },
      'x-problem-catalogue': [{ code: `${service}.wrong` }],
    },
  };
}

const same = { type: 'object', properties: { next: { $ref: '#/components/schemas/Thing' } } };
const other = { type: 'object', properties: { past: { $ref: '#/components/schemas/Thing' } } };

describe('mergeDocuments', () => {
  it('keeps operation ids, tags, schemas, webhooks and examples as the services have them', () => {
    const merged = mergeDocuments([documentOf('events', same), documentOf('needs', same)], []);
    expect(merged.paths?.['/api/needs/v1/things']).toEqual(documentOf('needs', same).document.paths?.['/api/needs/v1/things']);
    expect(merged.components?.['schemas']).toEqual({ ...shared, Thing: same });
    expect(merged.tags).toEqual([{ name: 'events-things' }, { name: 'needs-things' }]);
    expect(Object.keys(merged.webhooks ?? {})).toEqual(['events.thing.made.v1', 'needs.thing.made.v1']);
    expect(merged['x-problem-catalogue']).toEqual([{ code: 'events.wrong' }, { code: 'needs.wrong' }]);
    expect(merged.info).toEqual({ title: '邻里 · Linli', version: '0.1.0', description: 'how to' });
    expect(merged.servers).toEqual([{ url: '/' }]);
  });

  it('keeps different things of one name apart, and every reference pointing at its own', () => {
    const merged = mergeDocuments([documentOf('events', same), documentOf('needs', other)], []);
    expect(merged.components?.['schemas']).toEqual({
      ...shared,
      Thing: same,
      NeedsThing: { type: 'object', properties: { past: { $ref: '#/components/schemas/NeedsThing' } } },
    });
    expect(JSON.stringify(merged.paths?.['/api/needs/v1/things'])).toContain('"#/components/schemas/NeedsThing"');
    expect(JSON.stringify(merged.paths?.['/api/events/v1/things'])).toContain('"#/components/schemas/Thing"');
  });

  it('lets a token be asked for with the scopes of all services, each with its meaning', () => {
    const merged = mergeDocuments([documentOf('needs', same), documentOf('events', same)], []);
    expect(merged.components?.['securitySchemes']).toEqual({
      client: {
        type: 'oauth2',
        flows: {
          clientCredentials: {
            tokenUrl: '/oauth/token',
            scopes: { admin: 'keeps needs; keeps events', 'events:write': 'may events', 'needs:write': 'may needs' },
          },
        },
      },
      token: { type: 'http' },
    });
  });

  it('names the services that are missing', () => {
    expect(mergeDocuments([documentOf('events', same)], ['points'])).toMatchObject({ 'x-missing-services': ['points'] });
    expect(mergeDocuments([documentOf('events', same)], [])).not.toHaveProperty('x-missing-services');
  });
});

describe('the documents of the services', () => {
  it('name every problem that the gateway answers with by itself, under its status', () => {
    const statuses = Object.fromEntries(Object.entries(gatewayProblems).map(([code, { status }]) => [code, status]));
    expect(gatewayCodes).toEqual(statuses);
  });
});
