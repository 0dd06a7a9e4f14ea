import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { PointsError } from '../../points.errors.js';
import type { Leg, Transfer } from '../domain/transfer.js';
import { LedgerReader } from '../persistence/ledger.reader.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';

/** A transfer with its legs and the area of its volunteer, for the door to check. */
@Injectable()
export class FindTransfer {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: LedgerRepository,
    private readonly reader: LedgerReader,
  ) {}

  async execute(transferId: string): Promise<{ transfer: Transfer; legs: readonly Leg[]; areaCode: string }> {
    const found = await this.ledger.findTransfer(this.dataSource.manager, transferId);
    const areaCode = found && (await this.reader.areaOf(found.transfer.volunteerId));
    if (!found || areaCode === null) throw new PointsError('points.transfer-not-found', { transferId });
    return { ...found, areaCode };
  }
}
