import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import type { TimelineEntry } from '../domain/timeline.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';

/** The timelines of needs, for writing: entries are only ever added, the name of who acted sealed and bound to its entry. */
@Injectable()
export class TimelineRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  async add(tx: Tx, entry: TimelineEntry): Promise<void> {
    await tx.manager.insert(TimelineEntryEntity, toTimelineRow(entry, this.cipher));
  }
}

export function toTimelineRow({ actorName, ...plain }: TimelineEntry, cipher: PersonalDataCipher): TimelineEntryEntity {
  return { ...plain, actorNameSealed: actorName === null ? null : cipher.seal(actorName, plain.id) };
}

export function toTimelineEntry({ actorNameSealed, ...plain }: TimelineEntryEntity, cipher: PersonalDataCipher): TimelineEntry {
  return { ...plain, actorName: actorNameSealed === null ? null : cipher.open(actorNameSealed, plain.id) };
}
