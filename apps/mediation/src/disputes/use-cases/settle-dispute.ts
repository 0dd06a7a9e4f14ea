import { Injectable } from '@nestjs/common';
import { disputeSettledV1 } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import { LeaveCase } from '../../mediators/use-cases/leave-case.js';
import type { Agreement } from '../domain/agreement.js';
import { settled } from '../domain/decide-dispute.js';
import type { Dispute } from '../domain/dispute.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';

/** Settles a locked dispute by an agreement that is in effect: frees its mediators and tells the result and who helped. */
@Injectable()
export class SettleDispute {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly leave: LeaveCase,
  ) {}

  async execute(tx: Tx, dispute: Dispute, agreement: Agreement, action: 'reach-oral-agreement' | 'seal-agreement'): Promise<Dispute> {
    const settledAt = agreement.effectiveAt ?? tx.now;
    const saved = await this.disputes.save(tx, settled(dispute, action, settledAt), { action, note: agreement.summary });
    await this.leave.execute(tx, dispute.mediatorIds);
    const { id, incidentId, areaCode, version, helperIds } = saved;
    await tx.outbox.add(disputeSettledV1, {
      key: id,
      version,
      data: {
        disputeId: id,
        incidentId,
        areaCode,
        agreement: agreement.form,
        summary: agreement.summary,
        helpers: helperIds.map((volunteerId) => ({ volunteerId })),
        settledAt: settledAt.toISOString(),
      },
    });
    return saved;
  }
}
