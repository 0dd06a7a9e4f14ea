import { AreaCode, Choice, Code, ListOf, Nested, PageQuery, Text, Uuid } from '@linli/service-defaults';
import { ruleGrades, type ResponsibilityMatch, type ResponsibilityRule } from '../domain/responsibility-rule.js';

export class ListRulesQuery extends PageQuery {
  @AreaCode({ optional: true, description: '在该区划内适用的规则' })
  areaCode?: string;
}

export class MatchQuery {
  @Text({ max: 250, description: '分类代码、名称或路径', example: '维修/楼道照明' })
  category: string;

  @AreaCode()
  areaCode: string;
}

class RuleHandlerDto {
  @Code({ example: 'wang-shifu' })
  id: string;

  @Text({ max: 40, optional: true, nullable: true, description: '工作称呼', example: '王师傅' })
  name: string | null = null;
}

export class AddRuleDto {
  @Text({ max: 250, optional: true, description: '分类代码、名称或路径；不填为任意分类', example: 'repair' })
  category?: string;

  @AreaCode({ optional: true, description: '区划及其下级；不填为任意区划' })
  areaCode?: string;

  @Code({ description: '主办单位', example: 'property-repair' })
  unit: string;

  @ListOf('code', { optional: true, max: 20, description: '协办单位' })
  assisting: string[] = [];

  @Nested(() => RuleHandlerDto, { optional: true, nullable: true, description: '处置人' })
  handler: RuleHandlerDto | null = null;

  @Choice(ruleGrades, { optional: true, nullable: true, description: '等级' })
  grade: ResponsibilityRule['grade'] = null;
}

export class RuleDto implements ResponsibilityRule {
  @Uuid()
  id: string;

  @Text({ max: 80, description: '分类代码，* 为任意分类', example: 'repair' })
  categoryCode: string;

  @Text({ min: 0, max: 60, description: '区划代码，空为任意区划', example: '330106002003' })
  areaCode: string;

  @Text({ max: 80, description: '主办单位', example: 'property-repair' })
  unit: string;

  @ListOf('text', { max: 20, description: '协办单位' })
  assisting: readonly string[];

  @Text({ max: 80, nullable: true, description: '处置人' })
  handlerId: string | null;

  @Text({ max: 40, nullable: true, description: '处置人的工作称呼' })
  handlerName: string | null;

  @Choice(ruleGrades, { nullable: true, description: '等级' })
  grade: ResponsibilityRule['grade'];
}

export class RulePageDto {
  @ListOf(() => RuleDto, { max: 500 })
  items: RuleDto[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}

export class MatchDto implements ResponsibilityMatch {
  @Nested(() => RuleDto)
  rule: RuleDto;

  @Text({ max: 400, description: '为何是这条规则' })
  explanation: string;
}
