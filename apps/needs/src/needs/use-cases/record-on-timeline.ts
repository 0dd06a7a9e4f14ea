import { Injectable } from '@nestjs/common';
import { actorText } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import type { NeedState } from '../domain/transitions.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';

export interface TimelineNote {
  readonly needId: string;
  readonly action: string;
  /** The state that the action led to; leave it out where the need stayed as it was. */
  readonly state?: NeedState | null;
  /** Cleaned already, by whoever knows the names to take out. */
  readonly note?: string | null;
  readonly taskId?: string | null | undefined;
  readonly claimId?: string | null | undefined;
}

/** Writes down who did what to a need, beside the change itself in its transaction. */
@Injectable()
export class RecordOnTimeline {
  constructor(private readonly timeline: TimelineRepository) {}

  async execute(tx: Tx, { needId, action, state = null, note = null, taskId = null, claimId = null }: TimelineNote): Promise<void> {
    const { actor, clientId } = tx.context;
    const who = { actor: actorText(actor), actorName: actor.name ?? null, clientId };
    await this.timeline.add(tx, { id: newId(), needId, action, state, ...who, note, taskId, claimId, at: tx.now });
  }
}
