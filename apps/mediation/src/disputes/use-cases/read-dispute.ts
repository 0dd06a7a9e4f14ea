import { Injectable } from '@nestjs/common';
import { admit, Clock, type Guard } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import { DisputesReader } from '../persistence/disputes.reader.js';
import { PresentDispute, type PresentedDispute } from './present-dispute.js';

/** Reads one dispute. Throws `mediation.dispute-not-found`. */
@Injectable()
export class ReadDispute {
  constructor(
    private readonly disputes: DisputesReader,
    private readonly presentDispute: PresentDispute,
    private readonly clock: Clock,
  ) {}

  async execute(id: string, { guard, files }: { guard: Guard; files: boolean }): Promise<PresentedDispute> {
    const dispute = admit(guard, await this.disputes.find(id), () => new MediationError('mediation.dispute-not-found', { id }));
    return this.presentDispute.execute(dispute, { files, now: this.clock.now() });
  }
}
