import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { EventsError } from '../../events.errors.js';
import { anyArea, anyCategory, type ResponsibilityRule } from '../domain/responsibility-rule.js';
import { ResponsibilityRepository } from '../persistence/responsibility.repository.js';

export interface AddRuleInput extends Omit<ResponsibilityRule, 'id' | 'categoryCode' | 'areaCode'> {
  /** Code, path or name; every category where it is not given. */
  category?: string;
  /** Every area where it is not given. */
  areaCode?: string;
}

@Injectable()
export class AddRule {
  constructor(
    private readonly rules: ResponsibilityRepository,
    private readonly categories: ReadCategories,
  ) {}

  /** Throws `events.category-unknown`, and `events.rule-exists` where the category and area have a rule. */
  async execute(tx: Tx, { category, areaCode = anyArea, ...duty }: AddRuleInput): Promise<ResponsibilityRule> {
    const rule = { id: newId(), categoryCode: await this.codeOf(category), areaCode, ...duty };
    if (await this.rules.add(tx, rule)) return rule;
    const same = await this.rules.findSame(tx, rule.categoryCode, areaCode);
    throw new EventsError('events.rule-exists', { id: same?.id ?? '' });
  }

  private async codeOf(category: string | undefined): Promise<string> {
    if (category === undefined) return anyCategory;
    const found = (await this.categories.execute()).find(category);
    if (!found) throw new EventsError('events.category-unknown', { category }, { pointer: '/category' });
    return found.code;
  }
}
