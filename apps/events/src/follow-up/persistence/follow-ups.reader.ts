import { Injectable } from '@nestjs/common';
import { readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { DataSource, MoreThan } from 'typeorm';
import type { FollowUp } from '../domain/follow-up.js';
import { FollowUpEntity } from './follow-up.entity.js';

@Injectable()
export class FollowUpsReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Those of one incident, oldest first. */
  async list(incidentId: string, page: PageRequest): Promise<Page<FollowUp>> {
    return readPage<FollowUp>(page, {
      filters: { incidentId },
      fetch: async (after, count) =>
        this.dataSource.manager.find(FollowUpEntity, {
          where: { incidentId, ...(after ? { id: MoreThan(String(after[0])) } : {}) },
          order: { id: 'ASC' },
          take: count,
        }),
      positionOf: ({ id }) => [id],
    });
  }
}
