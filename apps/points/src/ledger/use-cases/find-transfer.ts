import { admit, type Guard } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { PointsError } from '../../points.errors.js';
import type { RecordedTransfer } from '../domain/transfer.js';
import { TransfersReader } from '../persistence/transfers.reader.js';

/** One transfer with its legs. Throws `points.transfer-not-found`, also for one of a volunteer outside the caller's areas. */
@Injectable()
export class FindTransfer {
  constructor(private readonly transfers: TransfersReader) {}

  async execute(transferId: string, guard: Guard): Promise<RecordedTransfer> {
    const found = await this.transfers.find(transferId);
    return admit(guard, found, () => new PointsError('points.transfer-not-found', { transferId }));
  }
}
