import { Injectable } from '@nestjs/common';
import { cleanTexts } from '@linli/personal-data';
import { newId, type Tx } from '@linli/unit-of-work';
import { ReadCategories } from '../../categories/use-cases/read-categories.js';
import { DemandUnits } from '../../units/use-cases/demand-units.js';
import { EventsError } from '../../events.errors.js';
import { anyCategory, type ResponsibilityRule } from '../domain/responsibility-rule.js';
import { ResponsibilityRulesRepository } from '../persistence/responsibility-rules.repository.js';

export interface AddRuleInput extends Omit<ResponsibilityRule, 'id' | 'categoryCode' | 'areaCode'> {
  /** Code, path or name; every category where it is not given. */
  readonly category?: string;
  readonly areaCode: string;
}

/**
 * Adds a line to the responsibility list (责任清单). Throws `events.category-unknown`, `events.unit-unknown`, and `events.rule-exists` where the category and area have a rule.
 */
@Injectable()
export class AddRule {
  constructor(
    private readonly rules: ResponsibilityRulesRepository,
    private readonly categories: ReadCategories,
    private readonly demandUnits: DemandUnits,
  ) {}

  async execute(tx: Tx, { category, areaCode, ...duty }: AddRuleInput): Promise<ResponsibilityRule> {
    const categoryCode = category === undefined ? anyCategory : (await this.categories.execute(tx)).demand(category).code;
    await this.demandUnits.execute({ ...duty, areaCode }, tx);
    const given = { id: newId(), categoryCode, areaCode, ...duty };
    const rule = cleanTexts(given, [], ['id', 'categoryCode', 'areaCode', 'unit', 'grade']);
    if (await this.rules.add(tx, rule)) return rule;
    const same = await this.rules.findSame(tx, rule);
    throw new EventsError('events.rule-exists', { id: same?.id ?? '' });
  }
}
