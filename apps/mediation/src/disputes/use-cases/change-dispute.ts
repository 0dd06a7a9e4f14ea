import { Injectable } from '@nestjs/common';
import { disputeEndedV1, disputeSettledV1 } from '@linli/contracts';
import { admit, type Tx } from '@linli/unit-of-work';
import { LeaveCase } from '../../mediators/use-cases/leave-case.js';
import { TakeCase } from '../../mediators/use-cases/take-case.js';
import { MediationError } from '../../mediation.errors.js';
import { caseHolders } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { endedMessage, settledMessage } from '../domain/outcome.js';
import type { DisputeAction } from '../domain/transitions.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import { cleanDispute } from './clean-dispute.js';
import { cleanNote } from './clean-note.js';

export interface DisputeChange {
  readonly action: DisputeAction;
  /** The decision: the locked dispute in, its successor out, or an error thrown. */
  readonly decide: (dispute: Dispute) => Dispute | Promise<Dispute>;
  /** What the timeline says beside the action, and where the change ends mediation, the result that others are told. */
  readonly note?: string | ((after: Dispute) => string | Promise<string>);
}

/**
 * Changes a dispute in one transaction: lock, guard, decide, clean every text, save, timeline, messages. Mediators take and leave the case as the change
 * says; their rows are locked after the dispute's, here as everywhere. A mediator acts in the own cases only. Throws `mediation.dispute-not-found`, and
 * what the decision and the mediators throw.
 */
@Injectable()
export class ChangeDispute {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly timeline: TimelineRepository,
    private readonly takeCase: TakeCase,
    private readonly leaveCase: LeaveCase,
  ) {}

  async execute(tx: Tx, command: DisputeCommand, change: DisputeChange): Promise<Dispute> {
    const before = await this.lock(tx, command);
    const decided = await change.decide(before);
    const after = cleanDispute({ ...decided, version: before.version + 1 });
    const said = typeof change.note === 'function' ? await change.note(after) : change.note;
    const note = said === undefined ? null : cleanNote(said, after);
    await this.moveCases(tx, before, after);
    await this.disputes.save(tx, before, after);
    if (after.parties.length > before.parties.length) await this.timeline.rewriteNotes(tx, after.id, (old) => cleanNote(old, after));
    await this.timeline.record(tx, after, { action: change.action, note });
    await this.tell(tx, before, after, note ?? '');
    return after;
  }

  /** The dispute, locked, for a caller who may act in it. Throws `mediation.dispute-not-found`. */
  async lock(tx: Tx, { disputeId, guard }: DisputeCommand): Promise<Dispute> {
    const missing = () => new MediationError('mediation.dispute-not-found', { id: disputeId });
    const dispute = admit(guard, await this.disputes.lock(tx, disputeId), missing);
    const { actor } = tx.context;
    if (actor.kind === 'mediator' && !dispute.mediatorIds.includes(actor.id)) throw missing();
    return dispute;
  }

  private async moveCases(tx: Tx, before: Dispute, after: Dispute): Promise<void> {
    const [had, has] = [caseHolders(before), caseHolders(after)];
    await this.leaveCase.execute(
      tx,
      had.filter((id) => !has.includes(id)),
    );
    for (const mediatorId of has.filter((id) => !had.includes(id))) {
      await this.takeCase.execute(tx, { mediatorId, areaCode: after.areaCode });
    }
  }

  private async tell(tx: Tx, before: Dispute, after: Dispute, result: string): Promise<void> {
    if (after.state === before.state) return;
    const { id: key, version } = after;
    const settled = settledMessage(after);
    if (settled) await tx.outbox.add(disputeSettledV1, { key, version, data: settled });
    const ended = endedMessage(after, result);
    if (ended) await tx.outbox.add(disputeEndedV1, { key, version, data: ended });
  }
}
