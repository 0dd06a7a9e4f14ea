import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { ResponsibilityRule } from '../domain/responsibility-rule.js';
import { ResponsibilityRuleEntity } from './responsibility-rule.entity.js';

@Injectable()
export class ResponsibilityRulesRepository {
  /** The rule for just this category and area. */
  async findSame(tx: Tx, { categoryCode, areaCode }: ResponsibilityRule): Promise<ResponsibilityRule | null> {
    return tx.manager.findOne(ResponsibilityRuleEntity, { where: { categoryCode, areaCode } });
  }

  /** False where there is a rule for the category and area already. */
  async add(tx: Tx, rule: ResponsibilityRule): Promise<boolean> {
    const { raw } = await tx.manager
      .createQueryBuilder()
      .insert()
      .into(ResponsibilityRuleEntity)
      .values({ ...rule })
      .orIgnore()
      .returning('id')
      .execute();
    return (raw as unknown[]).length > 0;
  }
}
