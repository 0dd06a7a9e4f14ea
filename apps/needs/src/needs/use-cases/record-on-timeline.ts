import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { cleanText } from '@linli/personal-data';
import type { NeedState } from '../domain/need-transitions.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';

export interface TimelineNote {
  readonly needId: string;
  readonly action: string;
  /** The state that the action led to; leave it out where the need stayed as it was. */
  readonly state?: NeedState;
  readonly note?: string | null;
  readonly taskId?: string;
  readonly claimId?: string;
}

/** Writes down who did what to a need, beside the change itself in its transaction. */
@Injectable()
export class RecordOnTimeline {
  constructor(private readonly timeline: TimelineRepository) {}

  async execute(tx: Tx, { needId, action, state, note, taskId, claimId }: TimelineNote): Promise<void> {
    const { actor, clientId } = tx.context;
    await this.timeline.append(tx.manager, {
      id: newId(),
      needId,
      action,
      state: state ?? null,
      actor: cleanText(`${actor.kind}:${actor.id}`),
      actorName: actor.name ?? null,
      clientId,
      note: note ? cleanText(note) : null,
      taskId: taskId ?? null,
      claimId: claimId ?? null,
      at: tx.now,
    });
  }
}
