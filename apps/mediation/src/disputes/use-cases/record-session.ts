import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { checkNotInFuture } from '../domain/agreement.js';
import { afterSession } from '../domain/decide-dispute.js';
import type { SessionOutcome } from '../domain/session.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { ProtectParties } from './protect-parties.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

export interface RecordSessionInput extends DisputeCommand {
  heldAt: Date;
  place: string | null;
  participants: string;
  minutes: string;
  outcome: SessionOutcome;
}

/** Records a mediation meeting; its minutes are sealed (confidentiality, 人民调解法 Art. 23). A failed one raises the warning. */
@Injectable()
export class RecordSession {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly sessions: SessionsRepository,
    private readonly protect: ProtectParties,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: RecordSessionInput): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    checkNotInFuture(input.heldAt, tx.now, '/heldAt');
    const next = afterSession(dispute, input.outcome);
    const parties = await this.parties.of(tx.manager, dispute.id);
    await this.sessions.add(tx, {
      id: newId(),
      disputeId: dispute.id,
      heldAt: input.heldAt,
      place: input.place === null ? null : this.protect.redact(input.place, parties),
      participants: this.protect.redact(input.participants, parties),
      minutesSealed: this.protect.seal(dispute.id, input.minutes),
      outcome: input.outcome,
    });
    return this.reader.after(tx, await this.disputes.save(tx, next, { action: 'record-session', note: input.outcome }));
  }
}
