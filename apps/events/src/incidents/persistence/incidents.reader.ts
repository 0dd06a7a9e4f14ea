import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { PersonalDataCipher } from '@linli/personal-data';
import { mapPage, readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { Brackets, DataSource, type SelectQueryBuilder } from 'typeorm';
import type { Incident, IncidentSource } from '../domain/incident.js';
import type { IncidentState } from '../domain/transitions.js';
import { IncidentEntity } from './incident.entity.js';
import { toIncident } from './incident-row.js';

export interface IncidentFilters {
  /** Area prefixes; only incidents within one of them are listed. */
  readonly areas: readonly string[];
  readonly state?: IncidentState;
  readonly categoryCodes?: readonly string[];
  readonly source?: IncidentSource;
  readonly unit?: string;
  readonly handler?: string;
  readonly number?: string;
  readonly reportedFrom?: Date;
  readonly reportedTo?: Date;
}

/** Incidents for reading. */
@Injectable()
export class IncidentsReader {
  constructor(
    private readonly dataSource: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  async find(id: string): Promise<Incident | null> {
    const row = await this.dataSource.manager.findOne(IncidentEntity, { where: { id } });
    return row && toIncident(row, this.cipher);
  }

  /** Newest intake first. */
  async list(filters: IncidentFilters, page: PageRequest): Promise<Page<Incident>> {
    const rows = await readPage<IncidentEntity>(page, {
      filters,
      fetch: async (after, count) => {
        const query = this.filtered(filters);
        if (query === null) return [];
        if (after) query.andWhere('i.id < :after', { after: after[0] });
        return query.limit(count).getMany();
      },
      positionOf: ({ id }) => [id],
    });
    return mapPage(rows, (row) => toIncident(row, this.cipher));
  }

  /** Null where no area is given. One LIKE for each area pattern, since only that uses the index on area_code. */
  private filtered({ areas, ...filters }: IncidentFilters): SelectQueryBuilder<IncidentEntity> | null {
    const patterns = areaFilter(areas).like;
    if (patterns.length === 0) return null;
    const query = this.dataSource.manager.createQueryBuilder(IncidentEntity, 'i').orderBy('i.id', 'DESC');
    query.andWhere(
      new Brackets((some) =>
        patterns.forEach((pattern, index) => some.orWhere(`i.areaCode LIKE :area${index}`, { [`area${index}`]: pattern })),
      ),
    );
    const { state, categoryCodes, source, unit, handler, number, reportedFrom, reportedTo } = filters;
    if (state) query.andWhere('i.state = :state', { state });
    if (categoryCodes) query.andWhere('i.categoryCode = ANY(:categoryCodes)', { categoryCodes });
    if (source) query.andWhere('i.source = :source', { source });
    if (unit) query.andWhere('i.unit = :unit', { unit });
    if (handler) query.andWhere('i.handlerId = :handler', { handler });
    if (number) query.andWhere('i.number = :number', { number });
    if (reportedFrom) query.andWhere('i.reportedAt >= :reportedFrom', { reportedFrom });
    if (reportedTo) query.andWhere('i.reportedAt < :reportedTo', { reportedTo });
    return query;
  }
}
