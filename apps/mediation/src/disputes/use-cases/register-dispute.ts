import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { ReadDispute, type DisputeView } from './read-dispute.js';
import { OpenDispute, type OpenDisputeInput } from './open-dispute.js';

export type RegisterDisputeInput = Omit<OpenDisputeInput, 'incidentId'>;

/** A person registers a dispute: an application, a referral, a finding of a daily report, or on own initiative. */
@Injectable()
export class RegisterDispute {
  constructor(
    private readonly open: OpenDispute,
    private readonly reader: ReadDispute,
  ) {}

  async execute(tx: Tx, input: RegisterDisputeInput): Promise<DisputeView> {
    const dispute = await this.open.execute(tx, { ...input, incidentId: null });
    if (!dispute) throw new Error('A dispute without an incident cannot exist already.');
    return this.reader.after(tx, dispute);
  }
}
