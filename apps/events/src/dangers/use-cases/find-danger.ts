import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { findDanger, type Danger, type DangerFallback } from '../domain/danger-rule.js';
import { DangerRulesReader } from '../persistence/danger-rules.reader.js';

/** Whether a report tells of danger to life or property (危及生命财产), whom to call, and where such a matter goes that nothing else places. */
@Injectable()
export class FindDanger {
  constructor(private readonly rules: DangerRulesReader) {}

  async execute(report: { subject: string; content: string }, tx?: Tx): Promise<Danger | null> {
    return findDanger(await this.rules.all(tx), report);
  }

  async fallbackOf(tx: Tx, areaCode: string): Promise<DangerFallback | undefined> {
    return this.rules.fallbackOf(tx, areaCode);
  }
}
