import { outboxColumns, type OutboxRow } from '@linli/messaging';
import type { DataSource } from 'typeorm';
import type { TicketEntity } from './ticket.entity.js';

/** Everything that one pushed ticket writes, row by row with the property names of the entities. */
export interface IntakeRow {
  readonly ticket: TicketEntity;
  readonly incident: { readonly id: string };
  readonly timeline: object;
  readonly outbox: OutboxRow;
}

/** The tables of the four rows: those of the incident belong to its feature module, which says by its entities what they hold. */
const tables = { ticket: 'tickets', incident: 'incidents', timeline: 'incident_timeline', outbox: 'outbox' } as const;
type Part = keyof typeof tables;
const parts = Object.keys(tables) as Part[];

/** One column that the statement writes, and one array of its parameters. */
interface Column {
  readonly part: Part;
  readonly name: string;
  readonly property: string;
  readonly type: string;
  readonly isArray: boolean;
}

/**
 * The statement that takes in any number of tickets with distinct keys: a key that exists already writes nothing at all. It returns the ids of the
 * incidents that were made. Its columns are those of the entities, so a column that is new is written without anybody's remembering.
 * The one place where the hotline writes the tables of incidents itself: one statement and one commit for all four rows is what makes intake fast.
 */
export class IntakeStatement {
  private readonly columns: readonly Column[];
  private readonly text: string;

  constructor(dataSource: DataSource) {
    this.columns = parts.flatMap((part) => columnsOf(dataSource, part));
    this.text = textOf(this.columns);
  }

  /** The named prepared statement for `rows`, whose keys must be distinct. */
  of(rows: readonly IntakeRow[]): { name: string; text: string; values: unknown[] } {
    return { name: 'events-ticket-intake', text: this.text, values: this.columns.map((column) => rows.map((row) => valueOf(column, row))) };
  }
}

function columnsOf(dataSource: DataSource, part: Part): Column[] {
  // The relay's own columns, its sequence among them, are the outbox's business.
  if (part === 'outbox') return Object.entries(outboxColumns).map(([name, type]) => ({ part, name, property: name, type, isArray: false }));
  const metadata = dataSource.entityMetadatas.find(({ tableName }) => tableName === tables[part]);
  if (!metadata) throw new Error(`No entity has the table ${tables[part]}.`);
  return metadata.columns.map(({ databaseName, propertyName, type, isArray }) => ({
    part,
    name: databaseName,
    property: propertyName,
    type: String(type),
    isArray,
  }));
}

function valueOf({ part, property, isArray }: Column, row: IntakeRow): unknown {
  const value = (row[part] as Readonly<Record<string, unknown>>)[property];
  if (value instanceof Date) return value.toISOString();
  return isArray && Array.isArray(value) ? arrayLiteral(value as string[]) : value;
}

/** An array inside an array of parameters travels as its text: PostgreSQL would unnest both at once. */
const arrayLiteral = (texts: readonly string[]): string => `{${texts.map((text) => `"${text.replace(/["\\]/g, '\\$&')}"`).join(',')}}`;

function textOf(columns: readonly Column[]): string {
  const parameterType = ({ type, isArray }: Column) => (isArray ? 'text' : type);
  const inputName = ({ part, name }: Column) => `${part}_${name}`;
  const of = (part: Part) => columns.filter((column) => column.part === part);
  const insert = (part: Part, from: string) => {
    const names = of(part).map(({ name }) => name);
    const values = of(part).map((column) => (column.isArray ? `${inputName(column)}::${column.type}[]` : inputName(column)));
    return `INSERT INTO ${tables[part]} (${names.join(', ')}) SELECT ${values.join(', ')} FROM ${from}`;
  };
  const arrays = columns.map((column, index) => `$${index + 1}::${parameterType(column)}[]`);
  return `
WITH input AS (SELECT * FROM unnest(${arrays.join(', ')}) AS i (${columns.map(inputName).join(', ')})),
ticket AS (${insert('ticket', 'input')} ON CONFLICT (system, external_no) DO NOTHING RETURNING incident_id),
fresh AS (SELECT input.* FROM input JOIN ticket ON ticket.incident_id = input.ticket_incident_id),
incident AS (${insert('incident', 'fresh')}),
timeline AS (${insert('timeline', 'fresh')}),
message AS (${insert('outbox', 'fresh')})
SELECT incident_id FROM ticket`;
}
