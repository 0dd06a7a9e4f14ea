import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { PersonalDataCipher } from '@linli/personal-data';
import { readPage, type Guarded, type Page, type PageRequest } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import type { Dispute } from '../domain/dispute.js';
import type { TimelineEntry } from '../domain/timeline-entry.js';
import { DisputeEntity } from './dispute.entity.js';
import { loadDispute } from './load-dispute.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';

export interface DisputeFilters {
  /** Prefixes that the answer is limited to. */
  readonly areas: readonly string[];
  readonly state?: string | undefined;
  readonly colour?: string | undefined;
  readonly type?: string | undefined;
  readonly incidentId?: string | undefined;
}

const summaryFields = [
  ...(['id', 'number', 'areaCode', 'place', 'source', 'incidentId', 'sourceLostAt', 'type', 'subject'] as const),
  ...(['state', 'colour', 'version', 'openedAt', 'resolveDueAt'] as const),
] as const;

/** A dispute as lists show it: nothing about the people. */
export type DisputeSummary = Pick<Dispute, (typeof summaryFields)[number]>;

/** Disputes for reading. */
@Injectable()
export class DisputesReader {
  constructor(
    private readonly database: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async find(id: string): Promise<Dispute | null> {
    const row = await this.database.manager.findOne(DisputeEntity, { where: { id } });
    return row && loadDispute(this.database.manager, row, this.cipher);
  }

  /** Where a dispute lies and which version of it there is, or null. */
  async head(id: string): Promise<Guarded | null> {
    return this.database.manager.findOne(DisputeEntity, { where: { id }, select: { id: true, areaCode: true, version: true } });
  }

  /** Newest first, by keyset on the id, which grows with time. */
  async page(filters: DisputeFilters, request: PageRequest): Promise<Page<DisputeSummary>> {
    return readPage(request, {
      filters,
      fetch: (after, count) => this.list(filters, after && String(after[0]), count),
      positionOf: ({ id }) => [id],
    });
  }

  /** Oldest first. */
  async timeline(disputeId: string): Promise<TimelineEntry[]> {
    const rows = await this.database.manager.find(TimelineEntryEntity, { where: { disputeId }, order: { version: 'ASC' } });
    return rows.map(({ disputeId: _disputeId, ...entry }) => entry);
  }

  private list(filters: DisputeFilters, after: string | null, count: number): Promise<DisputeSummary[]> {
    const query = this.database.manager
      .createQueryBuilder(DisputeEntity, 'd')
      .select(summaryFields.map((field) => `d.${field}`))
      .where('d.area_code LIKE ANY(:areas)', { areas: areaFilter(filters.areas).like })
      .orderBy('d.id', 'DESC')
      .limit(count);
    for (const field of ['state', 'colour', 'type', 'incidentId'] as const) {
      const value = filters[field];
      if (value !== undefined) query.andWhere(`d.${field} = :${field}`, { [field]: value });
    }
    if (after !== null) query.andWhere('d.id < :after', { after });
    return query.getMany();
  }
}
