import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { matchResponsibility, type ResponsibilityMatch } from '../domain/responsibility-rule.js';
import { ResponsibilityRulesReader } from '../persistence/responsibility-rules.reader.js';

/** Who is answerable for a category in an area, and why; null where no rule covers it. */
@Injectable()
export class MatchResponsibility {
  constructor(
    private readonly rules: ResponsibilityRulesReader,
    private readonly categories: ReadCategories,
  ) {}

  async execute(place: { areaCode: string; categoryCode: string }, tx?: Tx): Promise<ResponsibilityMatch | null> {
    const line = (await this.categories.execute(tx)).lineOf(place.categoryCode);
    return matchResponsibility(await this.rules.covering(place.areaCode, line, tx), line);
  }
}
