import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { withPartyAdded } from '../domain/decide-dispute.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import { GradeAgain } from './grade-again.js';
import { ProtectParties, type PartyInput } from './protect-parties.js';
import { ReadDispute, type DisputeView } from './read-dispute.js';

/** Names a party, who has still to consent. The grade is made again: the person may have a history. */
@Injectable()
export class AddParty {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly protect: ProtectParties,
    private readonly grading: GradeAgain,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: DisputeCommand & { party: PartyInput }): Promise<DisputeView> {
    const dispute = await this.disputes.lock(tx, input.disputeId);
    input.gate(dispute);
    const party = this.protect.sealParty(dispute.id, input.party, 'pending', null);
    const parties = [...(await this.parties.of(tx.manager, dispute.id)), party];
    const added = withPartyAdded(dispute, parties);
    await this.parties.add(tx, [party]);
    const subject = this.protect.redact(dispute.subject, parties);
    const graded = await this.grading.execute(tx, { ...added, subject }, parties);
    const note = party.role === 'applicant' ? '申请人' : '被申请人';
    return this.reader.after(tx, await this.disputes.save(tx, graded, { action: 'add-party', note }));
  }
}
