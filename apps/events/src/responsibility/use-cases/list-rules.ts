import { Injectable } from '@nestjs/common';
import type { Page, PageRequest } from '@linli/unit-of-work';
import type { ResponsibilityRule } from '../domain/responsibility-rule.js';
import { ResponsibilityRulesReader } from '../persistence/responsibility-rules.reader.js';

/** Rules that hold somewhere in the areas, whether they are made for these, for a part of them, or for more. Throws `platform.cursor-invalid`. */
@Injectable()
export class ListRules {
  constructor(private readonly rules: ResponsibilityRulesReader) {}

  async execute(areas: readonly string[], page: PageRequest): Promise<Page<ResponsibilityRule>> {
    return this.rules.list(areas, page);
  }
}
