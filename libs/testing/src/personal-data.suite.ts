import type { ServiceDefinition } from '@linli/service-defaults';
import type { AccessOptions, Ask, Attempt } from './access.suite.js';
import { bootTestService, type TestService } from './boot-test-service.js';
import { operationsOf, type Operation, type ValueSchema } from './operations.js';

export interface PersonalDataOptions<World> extends AccessOptions<World> {
  /** Whose name the bodies and records of the table hold, and nothing else holds. */
  readonly person: string;
  /** What to send where the table sends nothing, or sends what is refused in the state that its world is in. */
  readonly samples?: Readonly<Record<string, Ask<World>>>;
  /** Operations whose texts are about nobody whom the platform knows: no name can be told from other words there. */
  readonly impersonal?: readonly string[];
  /** Fields by operation that mean something known, such as a category: they stay as they are. */
  readonly verbatim?: Readonly<Record<string, readonly string[]>>;
  /** Operations that refuse such a body, and the code by which they do. */
  readonly refused?: Readonly<Record<string, string>>;
}

const phone = '13800001111';
const identityNumber = '110101199003074258';
const numbers = `电话${phone}，也写作138-0000 1111，证件${identityNumber}`;
/** A spaced number is the same number. */
const closed = (text: string): string => text.replaceAll(/[\s-]+/g, '');

/**
 * Puts a phone, an identity number and the name of the person concerned into every text field of every operation, and looks for them in every table, on the
 * bus, in the log and in the answers: nobody who may not ask for personal data finds them.
 */
export function personalDataSuite<World>(definition: ServiceDefinition, options: PersonalDataOptions<World>): void {
  const { areas, clientId, person, routes, samples = {}, impersonal = [], verbatim = {}, refused = {} } = options;

  describe(`what somebody writes into a text of ${definition.name}`, () => {
    let service: TestService;
    let operations: readonly Operation[];
    const logged: string[] = [];
    const answered: { id: string; status: number; code?: string; text: string }[] = [];
    const unsent: string[] = [];

    beforeAll(async () => {
      service = await bootTestService(definition, { ...options, logLevel: 'info', logTo: { write: (line) => logged.push(line) } });
      operations = await operationsOf(service, definition.name);
      for (const operation of operations.filter(({ body }) => body && textFields(body) > 0)) await send(operation);
      await service.settled();
    });
    afterAll(() => service?.close());

    async function send(operation: Operation): Promise<void> {
      const { id, method, body: schema } = operation;
      const route = routes[id];
      const ask = samples[id] ?? (typeof route?.area === 'function' ? route.area : route?.person);
      if (!ask || !route || !schema || route.scopes === 'public') return void unsent.push(id);
      const attempt = await ask(await options.world(service));
      const isAbout = operation.path.includes('{') || JSON.stringify(attempt.body ?? {}).includes(person);
      const words = isAbout && !impersonal.includes(id) ? `${person}说，${numbers}` : numbers;
      const { status, body, text } = await service
        .request({ areas, scopes: route.scopes, ...(clientId === undefined ? {} : { clientId }) }, actorOf(attempt, operation))
        [method](attempt.path)
        .set(attempt.headers ?? {})
        .send(marked(attempt.body ?? {}, schema, { words, verbatim: [...(verbatim[id] ?? [])], person }) as object);
      answered.push({ id, status, code: (body as { code?: string }).code, text });
    }

    it('is taken, whatever it is', () => {
      expect(unsent).toEqual([]);
      const others = answered.filter(({ status }) => status >= 300).map(({ id, code }) => [id, code]);
      expect(Object.fromEntries(others)).toEqual(refused);
    });

    it('stands in clear in no answer', () => {
      const asked = answered.filter(({ id }) => !routes[id]?.scopes.includes('personal-data:reveal'));
      expect(asked.flatMap(({ id, text }) => found(id, text))).toEqual([]);
    });

    it('stands in clear in no row of any table', async () => {
      const tables = await service.database.query<{ name: string }>(
        `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
      );
      const columns = new Set<string>();
      for (const { name } of tables) {
        for (const { row } of await service.database.query<{ row: object }>(`SELECT to_jsonb(t) AS row FROM ${name} t`))
          for (const [column, value] of Object.entries(row))
            found(`${name}.${column}`, JSON.stringify(value)).forEach((finding) => columns.add(finding));
      }
      expect([...columns]).toEqual([]);
    });

    it('stands in clear on no bus and in no line of the log', () => {
      expect(service.bus.fromServices().flatMap((message) => found(message.type, JSON.stringify(message)))).toEqual([]);
      expect(logged.length).toBeGreaterThan(0);
      expect(logged.flatMap((line) => found(line, line))).toEqual([]);
    });

    /** What of it stands in a text of this place. */
    const found = (place: string, text: string): string[] =>
      [person, phone, identityNumber].filter((secret) => closed(text).includes(secret)).map((secret) => `${place}: ${secret}`);
  });
}

const actorOf = ({ actor }: Attempt, { kinds }: Operation): string | null => actor ?? (kinds[0] ? `${kinds[0]}:right` : null);

/** Free text: nothing but its length is prescribed. */
const seen = '\\S';
const isText = ({ type, enum: values, format, pattern = seen }: ValueSchema): boolean =>
  type === 'string' && values === undefined && format === undefined && pattern === seen;

function textFields(schema: ValueSchema): number {
  if (isText(schema)) return 1;
  const parts = [...Object.values(schema.properties ?? {}), ...(schema.items ? [schema.items] : [])];
  return parts.reduce((sum, part) => sum + textFields(part), 0);
}

/** The value with the words in each of its texts, but where it is the person's name; texts that may be left out are filled too. */
function marked(value: unknown, schema: ValueSchema, marks: { words: string; verbatim: readonly string[]; person: string }): unknown {
  if (value === marks.person) return value;
  if (isText(schema)) return [...`${typeof value === 'string' ? value : ''}${marks.words}`].slice(0, schema.maxLength).join('');
  if (schema.type === 'array' && Array.isArray(value)) return value.map((item) => marked(item, schema.items ?? {}, marks));
  if (!schema.properties || typeof value !== 'object' || value === null) return value;
  const given = value as Record<string, unknown>;
  return {
    ...given,
    ...Object.fromEntries(
      Object.entries(schema.properties)
        .filter(([name, part]) => !marks.verbatim.includes(name) && (name in given || isText(part)))
        .map(([name, part]) => [name, marked(given[name], part, marks)]),
    ),
  };
}
