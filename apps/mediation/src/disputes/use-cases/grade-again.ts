import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { regraded } from '../domain/decide-dispute.js';
import type { Dispute, Party } from '../domain/dispute.js';
import { gradeDispute } from '../domain/grade-dispute.js';
import { addDays } from '../domain/shanghai-time.js';
import { defaultWarningPolicy } from '../domain/warning-policy.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import { ProtectParties } from './protect-parties.js';

/** Grades a dispute by what is known of it now: its text, its people and what happened at its place before. Writes nothing. */
@Injectable()
export class GradeAgain {
  constructor(
    private readonly parties: PartiesRepository,
    private readonly protect: ProtectParties,
  ) {}

  async execute(tx: Tx, dispute: Dispute, parties: readonly Party[]): Promise<Dispute> {
    const repeats = await this.parties.countRepeats(tx, {
      disputeId: dispute.id,
      areaCode: dispute.areaCode,
      placeKey: dispute.placeKey,
      nameHashes: parties.map((party) => party.nameHash),
      phoneHashes: parties.flatMap((party) => party.phoneHash ?? []),
      since: addDays(dispute.openedAt, -defaultWarningPolicy.historySpanDays),
    });
    const text = `${dispute.subject}\n${this.protect.open(dispute.id, dispute.contentSealed)}`;
    const { type, peopleCount, urgency } = dispute;
    return regraded(dispute, gradeDispute({ type, text, peopleCount, urgency, repeats }));
  }
}
