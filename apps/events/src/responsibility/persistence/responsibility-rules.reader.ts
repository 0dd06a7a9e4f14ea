import { Injectable } from '@nestjs/common';
import { areaFilter, isWithin } from '@linli/areas';
import { readPage, type Page, type PageRequest, type Tx } from '@linli/unit-of-work';
import { DataSource, In } from 'typeorm';
import { anyArea, anyCategory, type ResponsibilityRule } from '../domain/responsibility-rule.js';
import { ResponsibilityRuleEntity } from './responsibility-rule.entity.js';

@Injectable()
export class ResponsibilityRulesReader {
  constructor(private readonly dataSource: DataSource) {}

  /** Rules for any of the categories whose area holds the place. */
  async covering(areaCode: string, categoryCodes: readonly string[], tx?: Tx): Promise<ResponsibilityRule[]> {
    const rules = await (tx?.manager ?? this.dataSource.manager).find(ResponsibilityRuleEntity, {
      where: { categoryCode: In([...categoryCodes, anyCategory]), areaCode: In(prefixesOf(areaCode)) },
    });
    return rules.filter((rule) => rule.areaCode === anyArea || isWithin(areaCode, rule.areaCode));
  }

  /** Rules that hold somewhere in the areas, whether they are made for these, for a part of them, or for more; oldest first. */
  async list(areas: readonly string[], page: PageRequest): Promise<Page<ResponsibilityRule>> {
    const { like } = areaFilter(areas);
    const above = [anyArea, ...areas.flatMap((area) => prefixesOf(area).filter((prefix) => isWithin(area, prefix)))];
    return readPage<ResponsibilityRule>(page, {
      filters: { areas },
      fetch: async (after, count) => {
        const query = this.dataSource.manager
          .createQueryBuilder(ResponsibilityRuleEntity, 'rule')
          .where('(rule.area_code LIKE ANY (:like) OR rule.area_code = ANY (:above))', { like, above });
        if (after) query.andWhere('rule.id > :after', { after: after[0] });
        return query.orderBy('rule.id', 'ASC').limit(count).getMany();
      },
      positionOf: ({ id }) => [id],
    });
  }
}

/** Every beginning of the code, the empty one included: an index finds these, and at most 60 of them exist. */
function prefixesOf(areaCode: string): string[] {
  return Array.from({ length: areaCode.length + 1 }, (_, length) => areaCode.slice(0, length));
}
