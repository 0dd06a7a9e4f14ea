import { Injectable } from '@nestjs/common';
import { isWithin } from '@linli/areas';
import type { Tx } from '@linli/unit-of-work';
import { DataSource } from 'typeorm';
import type { DangerFallback, DangerRule } from '../domain/danger-rule.js';
import { DangerFallbackEntity } from './danger-fallback.entity.js';
import { DangerRuleEntity } from './danger-rule.entity.js';

/** Every push is read by all rules; a city changes them a few times a year. */
const rulesAgeMsMax = 5_000;

@Injectable()
export class DangerRulesReader {
  private rules: Promise<readonly DangerRule[]> | undefined;
  private readAtMs = 0;

  constructor(private readonly dataSource: DataSource) {}

  /** In the order in which they are tried. Inside a transaction, hand it in. */
  async all(tx?: Tx): Promise<readonly DangerRule[]> {
    if (!this.rules || performance.now() - this.readAtMs > rulesAgeMsMax) {
      this.readAtMs = performance.now();
      this.rules = (tx?.manager ?? this.dataSource.manager).find(DangerRuleEntity, { order: { position: 'ASC', code: 'ASC' } });
      this.rules.catch(() => (this.rules = undefined));
    }
    return this.rules;
  }

  /** What the nearest area above has set; undefined where none has. */
  async fallbackOf(tx: Tx, areaCode: string): Promise<DangerFallback | undefined> {
    const fallbacks = await tx.manager.find(DangerFallbackEntity);
    const covering = fallbacks.filter((fallback) => fallback.areaCode === '' || isWithin(areaCode, fallback.areaCode));
    return covering.sort((a, b) => b.areaCode.length - a.areaCode.length)[0];
  }
}
