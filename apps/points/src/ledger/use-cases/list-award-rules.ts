import { Injectable } from '@nestjs/common';
import type { AwardRule } from '../domain/award-rule.js';
import { AwardRulesReader } from '../persistence/award-rules.reader.js';

/** Every version of the award rule, the latest first. */
@Injectable()
export class ListAwardRules {
  constructor(private readonly rules: AwardRulesReader) {}

  async execute(): Promise<AwardRule[]> {
    return this.rules.list();
  }
}
