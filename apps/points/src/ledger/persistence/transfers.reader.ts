import type { Guarded } from '@linli/unit-of-work';
import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { RecordedTransfer } from '../domain/transfer.js';
import { readTransfer } from './read-transfer.js';

/** Transfers for answers. */
@Injectable()
export class TransfersReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The transfer and the area of its volunteer. Its version is always 1: a correction is another transfer. */
  async find(transferId: string): Promise<(RecordedTransfer & Guarded) | null> {
    const found = await readTransfer(this.dataSource.manager, transferId);
    if (!found) return null;
    const [account] = await this.dataSource.query<{ area_code: string }[]>(
      `SELECT area_code FROM accounts WHERE owner_kind = 'volunteer' AND owner_id = $1 LIMIT 1`,
      [found.transfer.volunteerId],
    );
    return account ? { ...found, areaCode: account.area_code, version: 1 } : null;
  }
}
