import type { PersonalDataCipher } from '@linli/personal-data';
import type { TimelineEntry } from '../domain/timeline.js';
import type { TimelineEntryEntity } from './timeline-entry.entity.js';

/** The only place that seals and opens the names of those who acted; each is bound to its entry. */
export function toTimelineRow({ actorName, ...plain }: TimelineEntry, cipher: PersonalDataCipher): TimelineEntryEntity {
  return { ...plain, actorNameSealed: actorName === null ? null : cipher.seal(actorName, plain.id) };
}

export function toTimelineEntry({ actorNameSealed, ...plain }: TimelineEntryEntity, cipher: PersonalDataCipher): TimelineEntry {
  return { ...plain, actorName: actorNameSealed === null ? null : cipher.open(actorNameSealed, plain.id) };
}
