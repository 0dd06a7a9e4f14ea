import { Injectable } from '@nestjs/common';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { EventsError } from '../../events.errors.js';
import type { ResponsibilityMatch } from '../domain/responsibility-rule.js';
import { MatchResponsibility } from './match-responsibility.js';

/**
 * Answers a person's question who is answerable, the category given by code, path or name. Throws `events.category-unknown` and `events.no-rule-matches`.
 */
@Injectable()
export class ExplainResponsibility {
  constructor(
    private readonly matchResponsibility: MatchResponsibility,
    private readonly categories: ReadCategories,
  ) {}

  async execute({ category, areaCode }: { category: string; areaCode: string }): Promise<ResponsibilityMatch> {
    const { code: categoryCode, path } = (await this.categories.execute()).demand(category, 'query:category');
    const match = await this.matchResponsibility.execute({ areaCode, categoryCode });
    if (!match) throw new EventsError('events.no-rule-matches', { category: path, areaCode });
    return match;
  }
}
