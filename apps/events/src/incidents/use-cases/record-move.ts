import { Injectable } from '@nestjs/common';
import { incidentAcceptedV1, incidentDispatchedV1, incidentMovedV1, incidentResolvedV1 } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { LeaveNotice } from '../../notices/use-cases/leave-notice.js';
import { acceptedMessage, dispatchedMessage, movedMessage, resolvedMessage } from '../domain/incident-messages.js';
import type { IncidentAction } from '../domain/transitions.js';
import type { IncidentEntity } from '../persistence/incident.entity.js';
import { IncidentsRepository } from '../persistence/incidents.repository.js';
import { buildTimelineEntry } from './build-timeline-entry.js';
import { describeActor } from './describe-actor.js';

export interface MadeMove {
  before: IncidentEntity;
  after: IncidentEntity;
  action: IncidentAction;
  reason: string | null;
  rule: string | null;
}

/** What every move leaves behind: a line of the timeline, messages, and for work to be done again a notice to its handler. */
@Injectable()
export class RecordMove {
  constructor(
    private readonly incidents: IncidentsRepository,
    private readonly categories: ReadCategories,
    private readonly leaveNotice: LeaveNotice,
  ) {}

  async execute(tx: Tx, made: MadeMove): Promise<void> {
    const { before, after, action, reason, rule } = made;
    await this.incidents.addToTimeline(tx, buildTimelineEntry(tx, after.id, { action, from: before.state, to: after.state, reason, rule }));
    await this.publish(tx, made);
    if (action === 'redo') await this.leaveNotice.execute(tx, { incident: after, kind: 'redo', satisfaction: null, text: reason });
  }

  private async publish(tx: Tx, { before, after, action, reason }: MadeMove): Promise<void> {
    const of = { key: after.id, version: after.version };
    if (action === 'accept') await tx.outbox.add(incidentAcceptedV1, { ...of, data: await this.accepted(after, tx.now) });
    if (action === 'dispatch') await tx.outbox.add(incidentDispatchedV1, { ...of, data: dispatchedMessage(after, tx.now) });
    if (action === 'resolve') await tx.outbox.add(incidentResolvedV1, { ...of, data: resolvedMessage(after, tx.now) });
    const facts = { from: before.state, action, actor: describeActor(tx.context.actor).actor, reason };
    await tx.outbox.add(incidentMovedV1, { ...of, data: movedMessage(after, facts, tx.now) });
  }

  private async accepted(incident: IncidentEntity, now: Date) {
    const category = (await this.categories.execute()).find(incident.categoryCode ?? '');
    if (!category) throw new Error(`The incident ${incident.id} was accepted under the unknown category ${incident.categoryCode}.`);
    return acceptedMessage(incident, category, now);
  }
}
