import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import { readPage, type Page, type PageRequest } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import type { Notice } from '../domain/notice.js';
import { NoticeEntity } from './notice.entity.js';

export interface NoticeFilters {
  /** Area prefixes; only notices of incidents within one of them are listed. */
  readonly areas: readonly string[];
  readonly unit: string;
  readonly handler?: string;
  readonly unread?: boolean;
}

@Injectable()
export class NoticesReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Newest first. */
  async list(filters: NoticeFilters, page: PageRequest): Promise<Page<Notice>> {
    const { areas, unit, handler, unread } = filters;
    return readPage<Notice>(page, {
      filters,
      fetch: async (after, count) => {
        const query = this.dataSource.manager.createQueryBuilder(NoticeEntity, 'n').where('n.unit = :unit', { unit });
        query.andWhere('n.areaCode LIKE ANY(:patterns)', { patterns: areaFilter(areas).like });
        if (handler) query.andWhere('n.handlerId = :handler', { handler });
        if (unread) query.andWhere('n.readAt IS NULL');
        if (after) query.andWhere('n.id < :after', { after: after[0] });
        return query.orderBy('n.id', 'DESC').limit(count).getMany();
      },
      positionOf: ({ id }) => [id],
    });
  }
}
