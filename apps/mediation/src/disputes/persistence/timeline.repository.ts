import { Injectable } from '@nestjs/common';
import { actorText } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import type { Dispute } from '../domain/dispute.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';

export interface TimelineNote {
  readonly action: string;
  /** Without names, phones and identity numbers: the timeline is shown to everybody who may see the dispute. */
  readonly note: string | null;
}

/** The timeline of a dispute: one entry for each version. */
@Injectable()
export class TimelineRepository {
  async record(tx: Tx, { id: disputeId, version, state, colour }: Dispute, { action, note }: TimelineNote): Promise<void> {
    const { actor, clientId } = tx.context;
    await tx.manager.insert(TimelineEntryEntity, {
      ...{ disputeId, version, state, colour, action, note, clientId },
      at: tx.now,
      actor: actorText(actor),
      actorName: actor.name ?? null,
    });
  }

  /** Nothing else of an entry ever changes: a name that becomes known later must not stay in what was noted before. */
  async rewriteNotes(tx: Pick<Tx, 'manager'>, disputeId: string, rewrite: (note: string) => string): Promise<void> {
    for (const { version, note } of await tx.manager.findBy(TimelineEntryEntity, { disputeId })) {
      const clean = note === null ? null : rewrite(note);
      if (clean !== note) await tx.manager.update(TimelineEntryEntity, { disputeId, version }, { note: clean });
    }
  }
}
