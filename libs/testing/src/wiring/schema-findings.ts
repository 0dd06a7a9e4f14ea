import { dataSourceOptions, type ServiceDefinition } from '@linli/service-defaults';
import { DataSource } from 'typeorm';
import { createTestDatabase } from '../test-database.js';

/** Names of what a migrated database holds and no entity can say (a sequence, a trigger), each with the reason. */
export type BeyondEntities = Readonly<Record<string, string>>;

/** One thing in a database, described by PostgreSQL itself, so that the same thing always reads the same. */
interface SchemaObject {
  readonly kind: string;
  readonly name: string;
  readonly definition: string;
}

/**
 * Where the migrated database and the entities differ: what TypeORM would change, and every table, column, index, constraint, sequence, function and
 * trigger that is not just what a database made of the entities alone has.
 */
export async function schemaFindings(definition: ServiceDefinition, beyond: BeyondEntities = {}): Promise<string[]> {
  const [migrated, made] = [await createTestDatabase(definition), await createTestDatabase(`${definition.name}_entities`)];
  const open = async (url: string) => new DataSource(dataSourceOptions(definition, url, 2)).initialize();
  const sources: DataSource[] = [];
  try {
    const [real, drawn] = [await open(migrated.url), await open(made.url)];
    sources.push(real, drawn);
    await drawn.synchronize();
    const { upQueries } = await real.driver.createSchemaBuilder().log();
    const leftToSql = real.entityMetadatas.flatMap(({ indices }) =>
      indices.filter(({ synchronize }) => !synchronize).map(({ name }) => name),
    );
    const wanted = await objectsOf(drawn);
    const there = await objectsOf(real);
    return [
      ...upQueries.map(({ query }) => `The entities ask for: ${query}`),
      ...differences(wanted, there, new Set([...leftToSql, ...Object.keys(beyond)])),
      ...[...leftToSql, ...Object.keys(beyond)]
        .filter((name) => !there.some((object) => object.name === name))
        .map((name) => `${name} is declared to be in the database, and no migration makes it.`),
    ];
  } finally {
    await Promise.all(sources.map((source) => source.destroy()));
    await Promise.all([migrated.drop(), made.drop()]);
  }
}

function differences(wanted: readonly SchemaObject[], there: readonly SchemaObject[], allowed: ReadonlySet<string>): string[] {
  const find = (objects: readonly SchemaObject[], { kind, name }: SchemaObject) =>
    objects.find((one) => one.kind === kind && one.name === name);
  const missing = wanted.filter((object) => !find(there, object));
  const extra = there.filter((object) => !find(wanted, object) && !allowed.has(object.name));
  const changed = there.filter((object) => ![undefined, object.definition].includes(find(wanted, object)?.definition));
  return [
    ...missing.map(({ kind, name }) => `No migration makes the ${kind} ${name}.`),
    ...extra.map(({ kind, name }) => `No entity knows the ${kind} ${name}.`),
    ...changed.map(
      (object) => `The ${object.kind} ${object.name} is ${object.definition}; the entities say ${find(wanted, object)?.definition}`,
    ),
  ];
}

/** Everything in the schema `public`, apart from TypeORM's own list of migrations, and from indexes and sequences that a constraint or column owns. */
const objectsOf = (source: DataSource): Promise<SchemaObject[]> =>
  source.query<SchemaObject[]>(`
    WITH relations AS (
      SELECT oid, relname, relkind FROM pg_class
      WHERE relnamespace = 'public'::regnamespace AND relname NOT IN ('migrations', 'migrations_id_seq')
    )
    SELECT CASE relkind WHEN 'v' THEN 'view' WHEN 'm' THEN 'view' WHEN 'S' THEN 'sequence' ELSE 'table' END AS kind, relname AS name, '' AS definition
    FROM relations
    WHERE relkind IN ('r', 'p', 'v', 'm') OR (relkind = 'S' AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = oid AND deptype IN ('a', 'i')))
    UNION ALL
    SELECT 'column', relname || '.' || attname, concat_ws(' ', format_type(atttypid, atttypmod), CASE WHEN attnotnull THEN 'NOT NULL' END,
      CASE WHEN attidentity <> '' THEN 'IDENTITY ' || attidentity::text END, 'DEFAULT ' || pg_get_expr(adbin, adrelid))
    FROM pg_attribute JOIN relations ON oid = attrelid LEFT JOIN pg_attrdef ON adrelid = attrelid AND adnum = attnum
    WHERE relkind IN ('r', 'p') AND attnum > 0 AND NOT attisdropped
    UNION ALL
    SELECT 'index', name.relname, pg_get_indexdef(indexrelid)
    FROM pg_index JOIN relations ON oid = indrelid JOIN pg_class AS name ON name.oid = indexrelid
    WHERE NOT EXISTS (SELECT 1 FROM pg_constraint WHERE conindid = indexrelid)
    UNION ALL
    SELECT 'constraint', conname, relname || ' ' || pg_get_constraintdef(pg_constraint.oid)
    FROM pg_constraint JOIN relations ON relations.oid = conrelid WHERE contype <> 'n'
    UNION ALL
    SELECT 'trigger', tgname, pg_get_triggerdef(pg_trigger.oid) FROM pg_trigger JOIN relations ON relations.oid = tgrelid WHERE NOT tgisinternal
    UNION ALL
    SELECT 'function', proname, pg_get_functiondef(oid) FROM pg_proc
    WHERE pronamespace = 'public'::regnamespace AND prokind IN ('f', 'p') AND NOT EXISTS (SELECT 1 FROM pg_depend WHERE objid = oid AND deptype = 'e')
    UNION ALL
    SELECT 'type', typname, typtype::text FROM pg_type WHERE typnamespace = 'public'::regnamespace AND typtype IN ('e', 'd', 'r')
    ORDER BY 1, 2`);
