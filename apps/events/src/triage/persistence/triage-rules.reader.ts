import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { TriageRule } from '../domain/triage-rule.js';
import { TriageRuleEntity } from './triage-rule.entity.js';

/** Every new incident is read by all rules; a city changes them a few times a year. */
const rulesAgeMsMax = 5_000;

@Injectable()
export class TriageRulesReader {
  private rules: readonly TriageRule[] = [];
  private readAtMs = -Infinity;

  async all(tx: Tx): Promise<readonly TriageRule[]> {
    if (performance.now() - this.readAtMs > rulesAgeMsMax) {
      this.rules = await tx.manager.find(TriageRuleEntity);
      this.readAtMs = performance.now();
    }
    return this.rules;
  }
}
