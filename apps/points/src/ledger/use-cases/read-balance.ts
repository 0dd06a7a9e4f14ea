import { Injectable } from '@nestjs/common';
import { Clock } from '@linli/unit-of-work';
import { PointsError } from '../../points.errors.js';
import type { Unit } from '../domain/account.js';
import { LedgerReader, type StatementLine } from '../persistence/ledger.reader.js';

/** What a volunteer has: the balances now or at any past instant, and the statement that explains them. */
@Injectable()
export class ReadBalance {
  constructor(
    private readonly reader: LedgerReader,
    private readonly clock: Clock,
  ) {}

  /** The volunteer's area, for the door to check. Throws `points.volunteer-not-found`. */
  async areaOf(volunteerId: string): Promise<string> {
    const areaCode = await this.reader.areaOf(volunteerId);
    if (areaCode === null) throw new PointsError('points.volunteer-not-found', { volunteerId });
    return areaCode;
  }

  async at(volunteerId: string, at?: Date): Promise<Record<Unit, number> & { at: Date }> {
    if (at) return { ...(await this.reader.balancesAt(volunteerId, at)), at };
    return { ...(await this.reader.balances(volunteerId)), at: this.clock.now() };
  }

  /** Newest first, from below `beforeSeq`; one line more than `limit` where there are more. */
  async statement(volunteerId: string, unit: Unit, beforeSeq: number | null, limit: number): Promise<StatementLine[]> {
    return this.reader.statement(volunteerId, unit, beforeSeq, limit);
  }
}
