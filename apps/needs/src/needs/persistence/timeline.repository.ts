import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import type { TimelineEntry } from '../domain/timeline.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';
import { toTimelineRow } from './timeline-row.js';

/** The timelines of needs, for writing: entries are only ever added. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  async add(tx: Tx, entry: TimelineEntry): Promise<void> {
    await tx.manager.insert(TimelineEntryEntity, toTimelineRow(entry, this.cipher));
  }
}
