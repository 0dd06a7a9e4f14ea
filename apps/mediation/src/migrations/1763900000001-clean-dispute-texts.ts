import { actorText, isActorKind } from '@linli/contracts';
import { recordedActor, type PersonalDataCipher } from '@linli/personal-data';
import type { Repair } from '@linli/service-defaults';
import { MoreThan, type EntityManager } from 'typeorm';
import type { Dispute } from '../disputes/domain/dispute.js';
import { DisputeEntity } from '../disputes/persistence/dispute.entity.js';
import { DisputesRepository } from '../disputes/persistence/disputes.repository.js';
import { loadDispute } from '../disputes/persistence/load-dispute.js';
import { TimelineEntryEntity } from '../disputes/persistence/timeline-entry.entity.js';
import { TimelineRepository } from '../disputes/persistence/timeline.repository.js';
import { cleanDispute } from '../disputes/use-cases/clean-dispute.js';
import { cleanNote } from '../disputes/use-cases/clean-note.js';

const batchRows = 200;
const beforeAll = '00000000-0000-0000-0000-000000000000';

/** Names and numbers stood in places, reasons and notes, most of all of parties who were named later, and private persons by their ids: now nowhere. */
export const cleanDisputeTexts: Repair = {
  name: '1763900000001-clean-dispute-texts',
  async run(manager, cipher) {
    for (let after = beforeAll; ;) {
      const rows = await manager.find(DisputeEntity, { where: { id: MoreThan(after) }, order: { id: 'ASC' }, take: batchRows });
      for (const row of rows) await cleanOne(manager, await loadDispute(manager, row, cipher), cipher);
      const last = rows.at(-1);
      if (!last) return;
      after = last.id;
    }
  },
};

async function cleanOne(manager: EntityManager, before: Dispute, cipher: PersonalDataCipher): Promise<void> {
  const { colourOverride } = before;
  const by = colourOverride && { ...colourOverride, by: recorded(colourOverride.by, cipher) };
  const after = cleanDispute({ ...before, colourOverride: by });
  await new DisputesRepository(cipher).save({ manager }, before, after);
  await new TimelineRepository().rewriteNotes({ manager }, after.id, (note) => cleanNote(note, after));
  for (const { disputeId, version, actor } of await manager.findBy(TimelineEntryEntity, { disputeId: after.id })) {
    const named = recorded(actor, cipher);
    if (named !== actor) await manager.update(TimelineEntryEntity, { disputeId, version }, { actor: named });
  }
}

/** What is a digest already stays one. */
function recorded(actor: string, cipher: PersonalDataCipher): string {
  const colon = actor.indexOf(':');
  const [kind, id] = [actor.slice(0, colon), actor.slice(colon + 1)];
  return !isActorKind(kind) || id.startsWith('~') ? actor : actorText(recordedActor({ kind, id }, cipher));
}
