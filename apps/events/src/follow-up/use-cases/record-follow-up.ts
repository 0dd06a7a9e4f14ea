import { Injectable } from '@nestjs/common';
import { actorText, clip, incidentFollowedUpV1 } from '@linli/contracts';
import { cleanTexts } from '@linli/personal-data';
import { admit, newId, platformGuard, type Guard, type Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import type { Incident } from '../../incidents/domain/incident.js';
import { ChangeIncident } from '../../incidents/use-cases/change-incident.js';
import { CloseIncident } from '../../incidents/use-cases/close-incident.js';
import { stateLabelOf } from '../../incidents/use-cases/incident-view.js';
import { NoteIncident } from '../../incidents/use-cases/note-incident.js';
import { RedoIncident } from '../../incidents/use-cases/redo-incident.js';
import { LeaveNotice } from '../../notices/use-cases/leave-notice.js';
import {
  describeAnswer,
  followUpOutcome,
  offerAnew,
  type FollowUp,
  type FollowUpAnswer,
  type OfferedIncident,
} from '../domain/follow-up.js';
import { FollowUpsRepository } from '../persistence/follow-ups.repository.js';

export interface RecordFollowUpInput {
  readonly incidentId: string;
  readonly guard: Guard;
  readonly answer: FollowUpAnswer;
}

/** What was recorded, and the incident that is offered where it is too late to have the work redone. */
export interface RecordedFollowUp extends FollowUp {
  readonly offered: OfferedIncident | null;
}

/**
 * Records what the reporter answered (回访); closes or reopens the incident by it, or offers a new one, and tells the handler, all in one
 * transaction.
 * Throws `events.incident-not-found`, `events.follow-up-not-due`, `events.follow-up-incomplete`, and `events.same-person` for who resolved it.
 */
@Injectable()
export class RecordFollowUp {
  constructor(
    private readonly followUps: FollowUpsRepository,
    private readonly changeIncident: ChangeIncident,
    private readonly closeIncident: CloseIncident,
    private readonly redoIncident: RedoIncident,
    private readonly noteIncident: NoteIncident,
    private readonly leaveNotice: LeaveNotice,
  ) {}

  async execute(tx: Tx, { incidentId, guard, answer: given }: RecordFollowUpInput): Promise<RecordedFollowUp> {
    const found = await this.changeIncident.lock(tx, incidentId);
    const incident = admit(guard, found, () => new EventsError('events.incident-not-found', { id: incidentId }));
    const asked = { state: incident.state, name: stateLabelOf(incident), mayRedo: await this.redoIncident.isInTime(tx, incident) };
    const outcome = followUpOutcome(asked, given);
    await this.changeIncident.demandNotHandler(tx, incidentId);
    const answer = cleanTexts(given, incident.reporter?.name ? [incident.reporter.name] : [], ['channel']);
    const followUp = { ...answer, id: newId(), incidentId, outcome, actor: actorText(tx.context.actor), followedUpAt: tx.now };
    await this.followUps.add(tx, followUp);
    const reason = describeAnswer(answer);
    const late = outcome === 'report-anew';
    await this.noteIncident.execute(tx, incident, {
      action: 'follow-up',
      reason: late ? `${reason}；已逾重办期限，可作为新事件上报` : reason,
    });
    const { contacted, satisfaction, reasons: text } = answer;
    if (contacted) await this.leaveNotice.execute(tx, { incident, kind: 'followed-up', satisfaction, text });
    await this.publish(tx, await this.moveOn(tx, incident, outcome, reason), followUp);
    return { ...followUp, offered: late ? offerAnew(incident, reason) : null };
  }

  private async moveOn(tx: Tx, incident: Incident, outcome: FollowUp['outcome'], reason: string): Promise<Incident> {
    if (outcome === 'recorded' || outcome === 'report-anew') return incident;
    const next = outcome === 'close' ? this.closeIncident : this.redoIncident;
    return next.execute(tx, { incidentId: incident.id, guard: platformGuard, reason });
  }

  private async publish(tx: Tx, { id: incidentId, number, areaCode, unit, handler, version }: Incident, followUp: FollowUp): Promise<void> {
    const { contacted, resolved, satisfaction } = followUp;
    const who = { unit, handler: handler && clip(handler.id, 80) };
    const data = { incidentId, number, areaCode, contacted, resolved, satisfaction, ...who, followedUpAt: tx.now.toISOString() };
    await tx.outbox.add(incidentFollowedUpV1, { key: incidentId, version, data });
  }
}
