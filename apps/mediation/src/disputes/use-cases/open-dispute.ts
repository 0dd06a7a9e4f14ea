import { Injectable } from '@nestjs/common';
import { disputeOpenedV1 } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { graded } from '../domain/decide-dispute.js';
import type { Dispute } from '../domain/dispute.js';
import { disputeNumber, openedDispute, type DisputeReport, type NewParty } from '../domain/open-dispute.js';
import { openedMessage } from '../domain/outcome.js';
import { defaultWarningPolicy } from '../domain/warning-policy.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { TimelineRepository } from '../persistence/timeline.repository.js';
import { cleanDispute } from './clean-dispute.js';

export interface OpenDisputeInput extends Omit<DisputeReport, 'parties'> {
  readonly parties: readonly Omit<NewParty, 'id'>[];
}

/** Registers a dispute, grades it and tells it. Null where its incident has opened one before: then nothing changes. */
@Injectable()
export class OpenDispute {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly timeline: TimelineRepository,
  ) {}

  async execute(tx: Tx, input: OpenDisputeInput): Promise<Dispute | null> {
    const report = { ...input, parties: input.parties.map((party) => ({ ...party, id: newId() })) };
    const number = disputeNumber(await this.disputes.nextSequence(tx), tx.now);
    const opened = cleanDispute(openedDispute(report, { id: newId(), number }, tx.now));
    const dispute = graded(opened, await this.disputes.countRepeats(tx, opened, defaultWarningPolicy.historySpanDays), tx.now);
    if (!(await this.disputes.add(tx, dispute))) return null;
    await this.timeline.record(tx, dispute, { action: 'register', note: null });
    await tx.outbox.add(disputeOpenedV1, { key: dispute.id, version: dispute.version, data: openedMessage(dispute) });
    return dispute;
  }
}
