import { Injectable } from '@nestjs/common';
import { CsvError, parse } from 'csv-parse/sync';
import { EventsError } from '../../events.errors.js';
import { fieldOfHeading, rowOfSheet } from '../domain/area-sheet.js';
import { AreasReader } from '../persistence/areas.reader.js';

/** A row of a sheet, where it stands and what it says. */
export interface SheetRow {
  readonly line: number;
  readonly given: Record<string, unknown>;
}

const rowsMax = 2_000;
const rowCharactersMax = 10_000;

interface ParsedRow {
  readonly record: Record<string, string>;
  readonly info: { readonly lines: number };
}

/** Reads a sheet of areas in CSV (RFC 4180), as spreadsheets write it. Throws `events.sheet-malformed` with the line. */
@Injectable()
export class ReadSheet {
  constructor(private readonly areas: AreasReader) {}

  async execute(csv: string): Promise<SheetRow[]> {
    const rows = parsed(csv);
    if (rows.length > rowsMax) throw malformed(rowsMax + 2);
    const types = await this.areas.compoundTypes();
    return rows.map(({ record, info }) => ({ line: info.lines, given: rowOfSheet(record, types) }));
  }
}

function parsed(csv: string): ParsedRow[] {
  try {
    return parse(csv, {
      bom: true,
      columns: (headings: string[]) => headings.map(fieldOfHeading),
      info: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
      max_record_size: rowCharactersMax,
      to: rowsMax + 1,
    }) as unknown as ParsedRow[];
  } catch (error) {
    if (error instanceof CsvError) throw malformed(Number(error['lines'] ?? 1));
    throw error;
  }
}

const malformed = (line: number): EventsError => new EventsError('events.sheet-malformed', { line }, { pointer: '/csv' });
