import { Injectable } from '@nestjs/common';
import { incidentFollowedUpV1 } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import { describeActor } from '../../incidents/use-cases/describe-actor.js';
import { MoveIncident, type MoveIncidentInput } from '../../incidents/use-cases/move-incident.js';
import { NoteIncident } from '../../incidents/use-cases/note-incident.js';
import { RedactReporter } from '../../incidents/use-cases/redact-reporter.js';
import { TakeIncident } from '../../incidents/use-cases/take-incident.js';
import { LeaveNotice } from '../../notices/use-cases/leave-notice.js';
import { describeAnswer, followUpOutcome, type FollowUpAnswer } from '../domain/follow-up.js';
import type { FollowUpEntity } from '../persistence/follow-up.entity.js';
import { FollowUpsRepository } from '../persistence/follow-ups.repository.js';

export interface RecordFollowUpInput {
  incidentId: string;
  answer: FollowUpAnswer;
  check: MoveIncidentInput['check'];
}

/** Records what the reporter answered; closes or reopens the incident by it and tells the handler, all in one transaction. */
@Injectable()
export class RecordFollowUp {
  constructor(
    private readonly followUps: FollowUpsRepository,
    private readonly takeIncident: TakeIncident,
    private readonly moveIncident: MoveIncident,
    private readonly noteIncident: NoteIncident,
    private readonly leaveNotice: LeaveNotice,
    private readonly redactReporter: RedactReporter,
  ) {}

  async execute(tx: Tx, { incidentId, answer: given, check }: RecordFollowUpInput): Promise<FollowUpEntity> {
    const incident = await this.takeIncident.execute(tx, incidentId);
    if (!incident) throw new EventsError('events.incident-not-found', { id: incidentId });
    check?.(incident);
    const answer = { ...given, reasons: given.reasons && this.redactReporter.execute(incident, given.reasons) };
    const outcome = followUpOutcome(incident.state, answer);
    const followUp = { ...answer, id: newId(), incidentId, outcome, actor: describeActor(tx.context.actor).actor, followedUpAt: tx.now };
    await this.followUps.add(tx, followUp);
    await this.noteIncident.execute(tx, incident, { action: 'follow-up', reason: describeAnswer(answer) });
    const { satisfaction, reasons } = answer;
    if (answer.contacted) await this.leaveNotice.execute(tx, { incident, kind: 'followed-up', satisfaction, text: reasons });
    const moved = outcome === 'recorded' ? incident : await this.moveOn(tx, incidentId, outcome, answer);
    await this.publish(tx, moved, followUp);
    return followUp;
  }

  private moveOn(tx: Tx, incidentId: string, action: 'close' | 'redo', answer: FollowUpAnswer) {
    return this.moveIncident.execute(tx, { incidentId, move: { action }, reason: describeAnswer(answer) });
  }

  private async publish(
    tx: Tx,
    incident: NonNullable<Awaited<ReturnType<TakeIncident['execute']>>>,
    followUp: FollowUpEntity,
  ): Promise<void> {
    const { id: incidentId, number, areaCode, unit, handlerId: handler, version } = incident;
    const { contacted, resolved, satisfaction } = followUp;
    const data = { incidentId, number, areaCode, contacted, resolved, satisfaction, unit, handler, followedUpAt: tx.now.toISOString() };
    await tx.outbox.add(incidentFollowedUpV1, { key: incidentId, version, data });
  }
}
