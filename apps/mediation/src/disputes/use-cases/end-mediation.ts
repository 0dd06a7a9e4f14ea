import { Injectable } from '@nestjs/common';
import { disputeEndedV1, type DisputeEndedV1 } from '@linli/contracts';
import type { Tx } from '@linli/unit-of-work';
import { LeaveCase } from '../../mediators/use-cases/leave-case.js';
import { ended } from '../domain/decide-dispute.js';
import type { Dispute } from '../domain/dispute.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';

type EndingAction = 'refuse-consent' | 'fail' | 'withdraw';

const reasons: Readonly<Record<EndingAction, DisputeEndedV1['reason']>> = {
  'refuse-consent': 'refused-by-party',
  fail: 'failed',
  withdraw: 'withdrawn',
};

/** Ends a locked dispute without an agreement: frees its mediators and tells it. `summary` must be free of personal data. */
@Injectable()
export class EndMediation {
  constructor(
    private readonly disputes: DisputesRepository,
    private readonly leave: LeaveCase,
  ) {}

  async execute(tx: Tx, dispute: Dispute, action: EndingAction, summary: string): Promise<Dispute> {
    const saved = await this.disputes.save(tx, ended(dispute, action, tx.now), { action, note: summary });
    await this.leave.execute(tx, dispute.mediatorIds);
    const { id, incidentId, areaCode, version } = saved;
    const data = { disputeId: id, incidentId, areaCode, reason: reasons[action], summary, endedAt: tx.now.toISOString() };
    await tx.outbox.add(disputeEndedV1, { key: id, version, data });
    return saved;
  }
}
