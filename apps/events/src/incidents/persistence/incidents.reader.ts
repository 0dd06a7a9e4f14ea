import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { Brackets, DataSource } from 'typeorm';
import type { IncidentState } from '../domain/incident-state.js';
import { IncidentEntity } from './incident.entity.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';

export interface IncidentFilters {
  /** Area prefixes; only incidents within one of them are listed. */
  areas: readonly string[];
  state?: IncidentState;
  categoryCodes?: readonly string[];
  source?: string;
  unit?: string;
  handler?: string;
  number?: string;
  reportedFrom?: Date;
  reportedTo?: Date;
}

@Injectable()
export class IncidentsReader {
  constructor(private readonly dataSource: DataSource) {}

  async find(id: string): Promise<IncidentEntity | null> {
    return this.dataSource.manager.findOne(IncidentEntity, { where: { id } });
  }

  /** Newest intake first, from after the id `after`. One LIKE for each area pattern, since only that uses the index on area_code. */
  async list(filters: IncidentFilters, after: string | null, limit: number): Promise<IncidentEntity[]> {
    const query = this.dataSource.manager.createQueryBuilder(IncidentEntity, 'i').orderBy('i.id', 'DESC').limit(limit);
    const patterns = areaFilter(filters.areas).like;
    if (patterns.length === 0) return [];
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
    if (after) query.andWhere('i.id < :after', { after });
    return query.getMany();
  }

  async timeline(incidentId: string, after: string | null, limit: number): Promise<TimelineEntryEntity[]> {
    const query = this.dataSource.manager.createQueryBuilder(TimelineEntryEntity, 't').where('t.incidentId = :incidentId', { incidentId });
    if (after) query.andWhere('t.id > :after', { after });
    return query.orderBy('t.id', 'ASC').limit(limit).getMany();
  }
}
