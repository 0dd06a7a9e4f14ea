import { Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AwardRule } from '../domain/award-rule.js';
import { AwardRuleEntity } from './award-rule.entity.js';

/** Versions of the award rule for answers. */
@Injectable()
export class AwardRulesReader {
  constructor(private readonly dataSource: DataSource) {}

  /** The latest first. */
  async list(): Promise<AwardRule[]> {
    return this.dataSource.manager.find(AwardRuleEntity, { order: { version: 'DESC' } });
  }
}
