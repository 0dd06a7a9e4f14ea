import { actorText, isActorKind } from '@linli/contracts';
import { recordedActor } from '@linli/personal-data';
import type { Repair } from '@linli/service-defaults';
import type { TimelineEntry } from '../needs/domain/timeline.js';
import { toTimelineEntry, toTimelineRow } from '../needs/persistence/timeline.repository.js';
import { TimelineEntryEntity } from '../needs/persistence/timeline-entry.entity.js';

const batchRows = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/** Ids of residents and volunteers stood in timelines as they were given, and their names unmasked: now in the recorded form. */
export const recordActorsAnew: Repair = {
  name: '1764000000002-record-actors-anew',
  async run(manager, cipher) {
    for (let after: string | undefined = firstId; after !== undefined;) {
      const rows: TimelineEntryEntity[] = await manager
        .createQueryBuilder(TimelineEntryEntity, 'entry')
        .where('entry.id > :after', { after })
        .orderBy('entry.id')
        .limit(batchRows)
        .getMany();
      for (const row of rows) {
        const entry = toTimelineEntry(row, cipher);
        const recorded = { ...entry, ...recordedForm(entry, cipher) };
        if (recorded.actor !== entry.actor || recorded.actorName !== entry.actorName)
          await manager.update(TimelineEntryEntity, { id: entry.id }, toTimelineRow(recorded, cipher));
      }
      after = rows.at(-1)?.id;
    }
  },
};

/** What is a digest already stays one. */
function recordedForm({ actor, actorName }: TimelineEntry, cipher: Parameters<typeof recordedActor>[1]): Partial<TimelineEntry> {
  const colon = actor.indexOf(':');
  const [kind, id] = [actor.slice(0, colon), actor.slice(colon + 1)];
  if (!isActorKind(kind) || id.startsWith('~')) return {};
  const recorded = recordedActor({ kind, id, ...(actorName === null ? {} : { name: actorName }) }, cipher);
  return { actor: actorText(recorded), actorName: recorded.name ?? null };
}
