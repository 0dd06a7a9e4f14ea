import { Injectable } from '@nestjs/common';
import type { NoticeEntity } from '../persistence/notice.entity.js';
import { NoticesRepository, type NoticeFilters } from '../persistence/notices.repository.js';

@Injectable()
export class ListNotices {
  constructor(private readonly notices: NoticesRepository) {}

  async execute(filters: NoticeFilters, after: string | null, limit: number): Promise<NoticeEntity[]> {
    return this.notices.list(filters, after, limit);
  }
}
