import { Injectable } from '@nestjs/common';
import { readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { DataSource, MoreThan } from 'typeorm';
import type { TimelineEntry } from '../domain/timeline-entry.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';

@Injectable()
export class TimelineReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Oldest first. */
  async list(incidentId: string, page: PageRequest): Promise<Page<TimelineEntry>> {
    return readPage<TimelineEntry>(page, {
      filters: { incidentId },
      fetch: async (after, count) =>
        this.dataSource.manager.find(TimelineEntryEntity, {
          where: { incidentId, ...(after ? { id: MoreThan(String(after[0])) } : {}) },
          order: { id: 'ASC' },
          take: count,
        }),
      positionOf: ({ id }) => [id],
    });
  }
}
