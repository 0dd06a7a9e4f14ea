import { Injectable } from '@nestjs/common';
import { KnownAreas } from '@linli/known-areas';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import type { Dispute } from '../domain/dispute.js';
import { OpenDispute, type OpenDisputeInput } from './open-dispute.js';

export type RegisterDisputeInput = Omit<OpenDisputeInput, 'incidentId'>;

/** Registers a dispute for a person: an application, a referral, a finding of a daily report, or on own initiative. Throws `mediation.area-unknown`. */
@Injectable()
export class RegisterDispute {
  constructor(
    private readonly openDispute: OpenDispute,
    private readonly knownAreas: KnownAreas,
  ) {}

  async execute(tx: Tx, input: RegisterDisputeInput): Promise<Dispute> {
    const { areaCode } = input;
    if (!(await this.knownAreas.knows(tx, areaCode)))
      throw new MediationError('mediation.area-unknown', { areaCode }, { pointer: '/areaCode' });
    const dispute = await this.openDispute.execute(tx, { ...input, incidentId: null });
    if (!dispute) throw new Error('A dispute without an incident cannot exist already.');
    return dispute;
  }
}
