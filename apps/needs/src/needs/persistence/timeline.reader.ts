import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import { mapPage, readPage, type Page, type PageRequest, type Position } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import type { TimelineEntry } from '../domain/timeline.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';
import { toTimelineEntry } from './timeline.repository.js';

/** The timelines of needs, for reading. */
@Injectable()
export class TimelineReader {
  constructor(
    private readonly database: DataSource,
    private readonly cipher: PersonalDataCipher,
  ) {}

  /** Oldest first; ids are time-ordered. Throws `platform.cursor-invalid`. */
  async list(needId: string, request: PageRequest): Promise<Page<TimelineEntry>> {
    const page = await readPage(request, {
      filters: { needId },
      fetch: (after, count) => this.rows(needId, after, count),
      positionOf: ({ id }) => [id],
    });
    return mapPage(page, (row) => toTimelineEntry(row, this.cipher));
  }

  private rows(needId: string, after: Position | null, count: number): Promise<TimelineEntryEntity[]> {
    const query = this.database.manager.createQueryBuilder(TimelineEntryEntity, 'entry').where('entry.need_id = :needId', { needId });
    if (after) query.andWhere('entry.id > :after', { after: after[0] });
    return query.orderBy('entry.id', 'ASC').limit(count).getMany();
  }
}
