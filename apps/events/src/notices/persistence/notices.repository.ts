import { Injectable } from '@nestjs/common';
import { areaFilter } from '@linli/areas';
import type { Tx } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import { NoticeEntity } from './notice.entity.js';

export interface NoticeFilters {
  areas: readonly string[];
  unit: string;
  handler?: string;
  unread?: boolean;
}

@Injectable()
export class NoticesRepository {
  constructor(private readonly dataSource: DataSource) {}

  async add(tx: Tx, notice: NoticeEntity): Promise<void> {
    await tx.manager.insert(NoticeEntity, notice);
  }

  async lock(tx: Tx, id: string): Promise<NoticeEntity | null> {
    return tx.manager.findOne(NoticeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async markRead(tx: Tx, id: string): Promise<void> {
    await tx.manager.update(NoticeEntity, { id }, { readAt: tx.now });
  }

  /** Newest first, from after the id `after`. */
  async list({ areas, unit, handler, unread }: NoticeFilters, after: string | null, limit: number): Promise<NoticeEntity[]> {
    const query = this.dataSource.manager.createQueryBuilder(NoticeEntity, 'n').where('n.unit = :unit', { unit });
    query.andWhere('n.areaCode LIKE ANY(:patterns)', { patterns: areaFilter(areas).like });
    if (handler) query.andWhere('n.handlerId = :handler', { handler });
    if (unread) query.andWhere('n.readAt IS NULL');
    if (after) query.andWhere('n.id < :after', { after });
    return query.orderBy('n.id', 'DESC').limit(limit).getMany();
  }
}
