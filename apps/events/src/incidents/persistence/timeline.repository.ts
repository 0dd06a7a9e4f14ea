import { Injectable } from '@nestjs/common';
import { actorText } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import type { TimelineEntry } from '../domain/timeline-entry.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';

/** What happened, with texts that are clean already. */
export type TimelineFacts = Pick<TimelineEntry, 'incidentId' | 'action' | 'fromState' | 'toState' | 'reason' | 'rule'>;

@Injectable()
export class TimelineRepository {
  /** The line for what the context's actor did, for a statement that writes more than this. */
  rowOf({ context, now }: Pick<Tx, 'context' | 'now'>, facts: TimelineFacts): TimelineEntryEntity {
    const { actor, clientId } = context;
    return { ...facts, id: newId(), actor: actorText(actor), actorName: actor.name ?? null, clientId, at: now };
  }

  /** `kind:id` of who took the action last; null where nobody did. */
  async lastActor(tx: Tx, incidentId: string, action: TimelineEntry['action']): Promise<string | null> {
    return (await this.last(tx, incidentId, action))?.actor ?? null;
  }

  /** The state in which the action was taken last; null where it never was. */
  async lastStateBefore(tx: Tx, incidentId: string, action: TimelineEntry['action']): Promise<TimelineEntry['fromState']> {
    return (await this.last(tx, incidentId, action))?.fromState ?? null;
  }

  async add(tx: Tx, facts: TimelineFacts): Promise<void> {
    await tx.manager.insert(TimelineEntryEntity, this.rowOf(tx, facts));
  }

  private async last(tx: Tx, incidentId: string, action: TimelineEntry['action']): Promise<TimelineEntry | null> {
    return tx.manager.findOne(TimelineEntryEntity, { where: { incidentId, action }, order: { id: 'DESC' } });
  }
}
