import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import type { Notice } from '../domain/notice.js';
import { NoticesReader, type NoticeFilters } from '../persistence/notices.reader.js';

/** What a unit and its handlers are told, newest first. Throws `platform.cursor-invalid`. */
@Injectable()
export class ListNotices {
  constructor(private readonly notices: NoticesReader) {}

  async execute(filters: NoticeFilters, page: PageRequest): Promise<Page<Notice>> {
    return this.notices.list(filters, page);
  }
}
