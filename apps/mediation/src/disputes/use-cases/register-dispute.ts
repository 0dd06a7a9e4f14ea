import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Dispute } from '../domain/dispute.js';
import { OpenDispute, type OpenDisputeInput } from './open-dispute.js';

export type RegisterDisputeInput = Omit<OpenDisputeInput, 'incidentId'>;

/** Registers a dispute for a person: an application, a referral, a finding of a daily report, or on own initiative. */
@Injectable()
export class RegisterDispute {
  constructor(private readonly openDispute: OpenDispute) {}

  async execute(tx: Tx, input: RegisterDisputeInput): Promise<Dispute> {
    const dispute = await this.openDispute.execute(tx, { ...input, incidentId: null });
    if (!dispute) throw new Error('A dispute without an incident cannot exist already.');
    return dispute;
  }
}
