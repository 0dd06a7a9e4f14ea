import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { publicContracts } from '@linli/contracts';

interface Operation {
  operationId: string;
  tags: string[];
  requestBody?: { required?: boolean; content: Record<string, { schema: { $ref?: string } } | undefined> };
  responses: Record<string, unknown>;
}

interface Document {
  paths: Record<string, Record<string, Operation>>;
  webhooks?: Record<string, { post: { requestBody: { content: { 'application/json': { schema: { $ref: string } } } } } }>;
  components: { schemas: Record<string, { required?: string[]; properties?: Record<string, { items?: { enum?: string[] } }> }> };
  'x-problem-catalogue': { code: string }[];
}

const folder = join(__dirname, '../../docs/generated/openapi');
const read = (name: string): Document => JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as Document;
const services = readdirSync(folder)
  .map((file) => file.replace('.json', ''))
  .filter((name) => name !== 'gateway');
const documents = services.map((name) => ({ name, document: read(name) }));
const platform = read('gateway');
const operationsOf = ({ paths }: Document) => Object.values(paths).flatMap((path) => Object.values(path));

/** What the linters cannot see: that the documents of all services fit together, and each word of a kind is published. */
describe('the documents of the platform', () => {
  it('have every operation of every service once, under an id of its own', () => {
    const ids = documents.flatMap(({ document }) => operationsOf(document)).map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    expect(operationsOf(platform).map(({ operationId }) => operationId)).toEqual(expect.arrayContaining(ids));
    expect(operationsOf(platform)).toHaveLength(ids.length);
  });

  it('have no tag of two services', () => {
    const tags = documents.flatMap(({ document }) => [...new Set(operationsOf(document).flatMap((operation) => operation.tags))]);
    expect(tags.filter((tag, index) => tags.indexOf(tag) !== index)).toEqual([]);
  });

  it('give no two shapes one name, so that a schema is called the same in its service and in the whole', () => {
    const own = new Set(documents.flatMap(({ document }) => Object.keys(document.components.schemas)));
    expect(Object.keys(platform.components.schemas).filter((name) => !own.has(name))).toEqual([]);
  });

  it('call subscribers with every message type, each with a schema', () => {
    const types = publicContracts.map(({ type }) => type);
    for (const document of [read('webhooks'), platform]) {
      expect(Object.keys(document.webhooks ?? {}).sort()).toEqual([...types].sort());
      const names = types.map((type) =>
        document.webhooks?.[type]?.post.requestBody.content['application/json'].schema.$ref.split('/').at(-1),
      );
      expect(names.filter((name) => document.components.schemas[name ?? ''] === undefined)).toEqual([]);
    }
    expect(platform.components.schemas['CreateSubscriptionDto']?.properties?.['messageTypes']?.items?.enum?.sort()).toEqual(types.sort());
  });

  it('demand a body only where one of its fields is demanded, since a request without one says what an empty object says', () => {
    const bodies = operationsOf(platform).flatMap(({ operationId, requestBody }) => {
      const name = requestBody?.content['application/json']?.schema.$ref?.split('/').at(-1);
      return name ? [{ operationId, isDemanded: requestBody?.required, fields: platform.components.schemas[name]?.required ?? [] }] : [];
    });
    expect(bodies.filter(({ isDemanded, fields }) => isDemanded !== fields.length > 0)).toEqual([]);
    expect(new Set(bodies.map(({ isDemanded }) => isDemanded))).toEqual(new Set([true, false]));
  });

  it('catalogue every code once', () => {
    const codes = platform['x-problem-catalogue'].map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(codes.length).toBeGreaterThan(80);
  });
});
