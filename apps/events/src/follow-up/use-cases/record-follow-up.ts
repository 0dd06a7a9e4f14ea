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
import { describeAnswer, followUpOutcome, type FollowUp, type FollowUpAnswer } from '../domain/follow-up.js';
import { FollowUpsRepository } from '../persistence/follow-ups.repository.js';

export interface RecordFollowUpInput {
  readonly incidentId: string;
  readonly guard: Guard;
  readonly answer: FollowUpAnswer;
}

/**
 * Records what the reporter answered (回访); closes or reopens the incident by it and tells the handler, all in one transaction.
 * Throws `events.incident-not-found`, `events.follow-up-not-due`, `events.follow-up-incomplete`, `events.redo-too-late`, and
 * `events.same-person` for who resolved it.
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

  async execute(tx: Tx, { incidentId, guard, answer: given }: RecordFollowUpInput): Promise<FollowUp> {
    const found = await this.changeIncident.lock(tx, incidentId);
    const incident = admit(guard, found, () => new EventsError('events.incident-not-found', { id: incidentId }));
    const outcome = followUpOutcome(incident.state, stateLabelOf(incident), given);
    await this.changeIncident.demandNotHandler(tx, incidentId);
    const answer = cleanTexts(given, incident.reporter?.name ? [incident.reporter.name] : [], ['channel']);
    const followUp = { ...answer, id: newId(), incidentId, outcome, actor: actorText(tx.context.actor), followedUpAt: tx.now };
    await this.followUps.add(tx, followUp);
    const reason = describeAnswer(answer);
    await this.noteIncident.execute(tx, incident, { action: 'follow-up', reason });
    const { contacted, satisfaction, reasons: text } = answer;
    if (contacted) await this.leaveNotice.execute(tx, { incident, kind: 'followed-up', satisfaction, text });
    await this.publish(tx, await this.moveOn(tx, incident, outcome, reason), followUp);
    return followUp;
  }

  private async moveOn(tx: Tx, incident: Incident, outcome: FollowUp['outcome'], reason: string): Promise<Incident> {
    if (outcome === 'recorded') return incident;
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
