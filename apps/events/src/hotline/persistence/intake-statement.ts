import { outboxColumns, type OutboxRow } from '@linli/messaging';
import type { DataSource } from 'typeorm';

/** Everything that one pushed ticket writes, with the property names of the entities. */
export interface IntakeRow {
  /** Only what is said of a new incident; the rest is as the database puts it by itself. Its ticket names the key. */
  readonly incident: {
    readonly id: string;
    readonly externalSystem: string | null;
    readonly externalNo: string | null;
    readonly receivedAt: Date;
  };
  readonly ticket: { readonly contentHash: string };
  readonly timeline: object;
  readonly outbox: OutboxRow;
}

/** The tables of the four rows: those of the incident belong to its feature module, which says by its entities what they hold. */
const tables = { incident: 'incidents', ticket: 'tickets', timeline: 'incident_timeline', outbox: 'outbox' } as const;
type Part = keyof typeof tables;
const parts = Object.keys(tables) as Part[];

/** Columns that hold what a column of the incident holds: sent once. */
const sameAs: Readonly<Record<string, string>> = {
  ticket_system: 'incident_external_system',
  ticket_external_no: 'incident_external_no',
  ticket_incident_id: 'incident_id',
  ticket_pushed_at: 'incident_received_at',
  incident_updated_at: 'incident_received_at',
  timeline_incident_id: 'incident_id',
  timeline_at: 'incident_received_at',
  outbox_time: 'incident_received_at',
};

/** One column that the statement writes. */
interface Column {
  readonly part: Part;
  readonly name: string;
  /** As the statement's input calls it. */
  readonly input: string;
  readonly type: string;
  readonly isArray: boolean;
  readonly read: (row: IntakeRow) => unknown;
}

/**
 * The statement that takes in any number of tickets with distinct keys, of which one that exists already writes nothing at all, and returns the ids of
 * the incidents that were made. Its columns are those of the entities as far as a row has them. The one place where the hotline writes the tables of
 * incidents itself: one statement and one commit for all four rows is what makes intake fast.
 */
export class IntakeStatement {
  private readonly parameters: readonly Column[];
  private readonly text: string;

  /** `sample` is a row like all that will come. */
  constructor(dataSource: DataSource, sample: IntakeRow) {
    const columns = parts.flatMap((part) => columnsOf(dataSource, part, sample));
    this.parameters = columns.filter(({ input }) => sameAs[input] === undefined);
    this.text = textOf(columns, this.parameters);
  }

  /** The named prepared statement for `rows`, whose keys must be distinct. */
  of(rows: readonly IntakeRow[]): { name: string; text: string; values: unknown[] } {
    return { name: 'events-ticket-intake', text: this.text, values: this.parameters.map(({ read }) => rows.map(read)) };
  }
}

function columnsOf(dataSource: DataSource, part: Part, sample: IntakeRow): Column[] {
  // The relay's own columns, its sequence among them, are the outbox's business.
  if (part === 'outbox') return Object.entries(outboxColumns).map(([name, type]) => columnOf(part, name, name, type));
  const metadata = dataSource.entityMetadatas.find(({ tableName }) => tableName === tables[part]);
  if (!metadata) throw new Error(`No entity has the table ${tables[part]}.`);
  return metadata.columns
    .filter(({ databaseName, propertyName }) => propertyName in sample[part] || sameAs[`${part}_${databaseName}`] !== undefined)
    .map(({ databaseName, propertyName, type, isArray }) => columnOf(part, databaseName, propertyName, String(type), isArray));
}

function columnOf(part: Part, name: string, property: string, type: string, isArray = false): Column {
  const read = (row: IntakeRow) => parameterOf((row[part] as Readonly<Record<string, unknown>>)[property]);
  return { part, name, input: `${part}_${name}`, type, isArray, read };
}

/** An array inside an array of parameters travels as its text: PostgreSQL would unnest both at once. */
function parameterOf(value: unknown): unknown {
  if (value instanceof Date) return value.toISOString();
  return Array.isArray(value) ? `{${value.map((text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}` : value;
}

function textOf(columns: readonly Column[], parameters: readonly Column[]): string {
  const of = (part: Part) => columns.filter((column) => column.part === part);
  const valueOf = ({ input, isArray, type }: Column) => (isArray ? `${input}::${type}[]` : (sameAs[input] ?? input));
  const insert = (part: Part, from: string) => {
    const names = of(part).map(({ name }) => name);
    return `INSERT INTO ${tables[part]} (${names.join(', ')}) SELECT ${of(part).map(valueOf).join(', ')} FROM ${from}`;
  };
  const arrays = parameters.map(({ type, isArray }, index) => `$${index + 1}::${isArray ? 'text' : type}[]`);
  return `
WITH input AS (SELECT * FROM unnest(${arrays.join(', ')}) AS i (${parameters.map(({ input }) => input).join(', ')})),
ticket AS (${insert('ticket', 'input')} ON CONFLICT (system, external_no) DO NOTHING RETURNING incident_id),
fresh AS (SELECT input.* FROM input JOIN ticket ON ticket.incident_id = input.incident_id),
incident AS (${insert('incident', 'fresh')}),
timeline AS (${insert('timeline', 'fresh')}),
message AS (${insert('outbox', 'fresh')})
SELECT incident_id FROM ticket`;
}
