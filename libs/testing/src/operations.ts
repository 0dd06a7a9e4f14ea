import type { TestService } from './boot-test-service.js';

/** What a document says of a value, with its references resolved. */
export interface ValueSchema {
  readonly type?: string;
  readonly properties?: Readonly<Record<string, ValueSchema>>;
  readonly items?: ValueSchema;
  readonly allOf?: readonly ValueSchema[];
  readonly enum?: readonly unknown[];
  readonly format?: string;
  readonly pattern?: string;
  readonly maxLength?: number;
}

/** An operation as the service's own document describes it. */
export interface Operation {
  readonly id: string;
  readonly method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  readonly path: string;
  readonly scopes: readonly string[] | 'public';
  readonly kinds: readonly string[];
  /** Of its JSON body; null where it takes none. */
  readonly body: ValueSchema | null;
}

/** Every operation of a running service. */
export async function operationsOf(service: Pick<TestService, 'request'>, name: string): Promise<Operation[]> {
  const { body: document } = (await service.request().get(`/api/${name}/openapi.json`).expect(200)) as { body: Document };
  return Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, said]) => {
      const body = said.requestBody?.content?.['application/json']?.schema;
      return {
        id: said.operationId,
        method: method as Operation['method'],
        path,
        scopes: said['x-scopes'] ?? 'public',
        kinds: said['x-actor-kinds'] ?? [],
        body: body ? resolved(body, document.components.schemas) : null,
      };
    }),
  );
}

interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Said>>>>;
  readonly components: { readonly schemas: Schemas };
}

interface Said {
  readonly operationId: string;
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema: Referring }>> };
  readonly 'x-scopes'?: readonly string[];
  readonly 'x-actor-kinds'?: readonly string[];
}

type Referring = ValueSchema & { readonly $ref?: string };
type Schemas = Readonly<Record<string, Referring>>;

/** No body refers to itself. */
function resolved(schema: Referring, schemas: Schemas): ValueSchema {
  const { $ref, ...plain } = schema;
  const named = $ref ? schemas[$ref.split('/').at(-1) ?? ''] : undefined;
  const parts = [plain, ...(named ? [resolved(named, schemas)] : []), ...(plain.allOf ?? []).map((part) => resolved(part, schemas))];
  const whole: ValueSchema = Object.assign({}, ...parts);
  return {
    ...whole,
    ...(whole.items ? { items: resolved(whole.items, schemas) } : {}),
    ...(whole.properties
      ? { properties: Object.fromEntries(Object.entries(whole.properties).map(([name, value]) => [name, resolved(value, schemas)])) }
      : {}),
  };
}
