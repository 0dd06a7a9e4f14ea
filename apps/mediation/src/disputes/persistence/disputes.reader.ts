import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { DataSource } from 'typeorm';
import type { Dispute } from '../domain/dispute.js';
import { DisputeRow } from './dispute.entity.js';
import { TimelineEntryRow } from './timeline-entry.entity.js';

export interface DisputeFilters {
  prefixes: readonly string[];
  state?: string;
  colour?: string;
  type?: string;
  incidentId?: string;
  /** Id of the last dispute of the page before; ids grow with time. */
  before: string | null;
}

/** Lists for answers: newest first, by keyset on the id (UUIDv7). */
@Injectable()
export class DisputesReader {
  constructor(private readonly dataSource: DataSource) {}

  async list(filters: DisputeFilters, limit: number): Promise<Dispute[]> {
    const query = this.dataSource.manager
      .createQueryBuilder(DisputeRow, 'd')
      .where('d.area_code LIKE ANY(:areas)', { areas: areaFilter(filters.prefixes).like })
      .orderBy('d.id', 'DESC')
      .limit(limit);
    const { state, colour, type, incidentId, before } = filters;
    if (state !== undefined) query.andWhere('d.state = :state', { state });
    if (colour !== undefined) query.andWhere('d.colour = :colour', { colour });
    if (type !== undefined) query.andWhere('d.type = :type', { type });
    if (incidentId !== undefined) query.andWhere('d.incident_id = :incidentId', { incidentId });
    if (before !== null) query.andWhere('d.id < :before', { before });
    return query.getMany();
  }

  async timeline(disputeId: string): Promise<TimelineEntryRow[]> {
    return this.dataSource.manager.find(TimelineEntryRow, { where: { disputeId }, order: { version: 'ASC' } });
  }
}
