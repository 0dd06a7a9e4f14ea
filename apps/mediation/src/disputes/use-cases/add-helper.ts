import { KnownVolunteers } from '@linli/known-volunteers';
import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import { withHelper } from '../domain/decide-dispute.js';
import type { DisputeCommand } from '../domain/dispute-command.js';
import type { Dispute } from '../domain/dispute.js';
import { ChangeDispute } from './change-dispute.js';

export interface AddHelperInput extends DisputeCommand {
  readonly volunteerId: string;
}

/**
 * Names a volunteer who helps; the settlement tells who helped, so that points can follow.
 * Who is registered outside the caller's areas is nobody, so that no area pays for another's case.
 * Throws `mediation.helper-unknown`, `mediation.action-not-allowed`, `mediation.helper-already-added`, `mediation.helpers-too-many`. Source: 人民调解法 Art. 20.
 */
@Injectable()
export class AddHelper {
  constructor(
    private readonly changeDispute: ChangeDispute,
    private readonly volunteers: KnownVolunteers,
  ) {}

  async execute(tx: Tx, { volunteerId, ...command }: AddHelperInput): Promise<Dispute> {
    const volunteer = await this.volunteers.find(tx, volunteerId);
    return this.changeDispute.execute(tx, command, {
      action: 'add-helper',
      decide: (dispute) => {
        // Curable: a registration may not have been heard of here yet.
        if (!volunteer || !command.guard.sees(volunteer.areaCode))
          throw new MediationError('mediation.helper-unknown', { id: volunteerId }, { pointer: '/volunteerId', curable: true });
        return withHelper(dispute, volunteerId);
      },
      note: `volunteer:${volunteerId}`,
    });
  }
}
