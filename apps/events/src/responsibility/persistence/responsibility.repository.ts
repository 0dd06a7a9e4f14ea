import { Injectable } from '@nestjs/common';
import { areaFilter, isWithin } from '@linli/areas';
import type { Tx } from '@linli/unit-of-work';
import { DataSource, In, type EntityManager } from 'typeorm';
import { anyArea, anyCategory } from '../domain/responsibility-rule.js';
import { ResponsibilityRuleEntity } from './responsibility-rule.entity.js';

@Injectable()
export class ResponsibilityRepository {
  constructor(private readonly dataSource: DataSource) {}

  /** Rules for any of the categories whose area holds the place. */
  async covering(
    areaCode: string,
    categoryCodes: readonly string[],
    manager: EntityManager = this.dataSource.manager,
  ): Promise<ResponsibilityRuleEntity[]> {
    const rules = await manager.find(ResponsibilityRuleEntity, {
      where: { categoryCode: In([...categoryCodes, anyCategory]), areaCode: In(prefixesOf(areaCode)) },
    });
    return rules.filter((rule) => rule.areaCode === anyArea || isWithin(areaCode, rule.areaCode));
  }

  async list(areas: readonly string[], after: string | null, limit: number): Promise<ResponsibilityRuleEntity[]> {
    const { like } = areaFilter(areas);
    const query = this.dataSource.manager
      .createQueryBuilder(ResponsibilityRuleEntity, 'rule')
      .where('(rule.area_code LIKE ANY (:like) OR rule.area_code = ANY (:above))', {
        like,
        above: [anyArea, ...areas.flatMap(prefixesOf)],
      });
    if (after !== null) query.andWhere('rule.id > :after', { after });
    return query.orderBy('rule.id', 'ASC').limit(limit).getMany();
  }

  async findSame(tx: Tx, categoryCode: string, areaCode: string): Promise<ResponsibilityRuleEntity | null> {
    return tx.manager.findOne(ResponsibilityRuleEntity, { where: { categoryCode, areaCode } });
  }

  /** False where there is a rule for the category and area already. */
  async add(tx: Tx, rule: ResponsibilityRuleEntity): Promise<boolean> {
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

/** Every beginning of the code, the empty one included: an index finds these, and at most 60 of them exist. */
function prefixesOf(areaCode: string): string[] {
  return Array.from({ length: areaCode.length + 1 }, (_, length) => areaCode.slice(0, length));
}
