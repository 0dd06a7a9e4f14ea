import { Injectable } from '@nestjs/common';
import { narrowAreas } from '@linli/areas';
import { readCursor, toPage } from '@linli/service-defaults';
import type { Page } from '@linli/unit-of-work';
import type { Dispute } from '../domain/dispute.js';
import { disputeTypeNames } from '../domain/dispute-type.js';
import { DisputesReader } from '../persistence/disputes.reader.js';

export interface ListDisputesInput {
  cursor?: string;
  limit: number;
  areaCode?: string;
  state?: string;
  colour?: string;
  type?: string;
  incidentId?: string;
}

export type DisputeSummary = ReturnType<typeof summary>;

/** Disputes within the caller's areas, newest first, without anything about the people. */
@Injectable()
export class ListDisputes {
  constructor(private readonly reader: DisputesReader) {}

  async execute(input: ListDisputesInput, areas: readonly string[]): Promise<Page<DisputeSummary>> {
    const { cursor, limit, areaCode, state, colour, type, incidentId } = input;
    const position = readCursor(cursor, input);
    const prefixes = areaCode === undefined ? areas : narrowAreas(areas, areaCode);
    const rows = await this.reader.list({ prefixes, state, colour, type, incidentId, before: position && String(position[0]) }, limit + 1);
    return toPage(rows.map(summary), limit, input, (row) => [row.id]);
  }
}

function summary(dispute: Dispute) {
  const { id, number, areaCode, place, source, incidentId, type, subject, state, colour, version, openedAt, resolveDueAt } = dispute;
  return {
    id,
    number,
    areaCode,
    place,
    source,
    incidentId,
    type,
    typeName: disputeTypeNames[type],
    subject,
    state,
    colour,
    version,
    openedAt,
    resolveDueAt,
  };
}
