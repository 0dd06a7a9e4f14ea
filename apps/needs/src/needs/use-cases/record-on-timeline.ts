import { Injectable } from '@nestjs/common';
import { actorText } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import type { NeedState } from '../domain/transitions.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';

export interface TimelineNote {
  readonly needId: string;
  readonly action: string;
  /** The state that the action led to; leave it out where the need stayed as it was. */
  readonly state?: NeedState;
  /** Cleaned already, by whoever knows the names to take out. */
  readonly note?: string | null;
  readonly taskId?: string | undefined;
  readonly claimId?: string | undefined;
}

/** Writes down who did what to a need, beside the change itself in its transaction. */
@Injectable()
export class RecordOnTimeline {
  constructor(private readonly timeline: TimelineRepository) {}

  async execute(tx: Tx, { needId, action, state, note, taskId, claimId }: TimelineNote): Promise<void> {
    const { actor, clientId } = tx.context;
    await this.timeline.add(tx, {
      id: newId(),
      needId,
      action,
      state: state ?? null,
      actor: actorText(actor),
      actorName: actor.name ?? null,
      clientId,
      note: note ?? null,
      taskId: taskId ?? null,
      claimId: claimId ?? null,
      at: tx.now,
    });
  }
}
