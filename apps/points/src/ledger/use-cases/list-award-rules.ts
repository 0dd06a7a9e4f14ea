import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AwardRule } from '../domain/award-rule.js';
import { LedgerRepository } from '../persistence/ledger.repository.js';

/** Every version of the award rule, the latest first. */
@Injectable()
export class ListAwardRules {
  constructor(
    private readonly dataSource: DataSource,
    private readonly ledger: LedgerRepository,
  ) {}

  async execute(): Promise<AwardRule[]> {
    return this.ledger.awardRules(this.dataSource.manager);
  }
}
