import { AreaCode, Choice, ListOf, Nested, PageQuery, Text, Uuid } from '@linli/service-defaults';
import { ruleGrades, type RuleGrade } from '../domain/responsibility-rule.js';

const codePattern = /^[\p{L}\p{N}][\p{L}\p{N}._-]*$/u;

export class ListRulesQuery extends PageQuery {}

export class MatchQuery {
  @Text({ max: 250, description: '分类代码、名称或路径', example: '维修/楼道照明' })
  category: string;

  @AreaCode()
  areaCode: string;
}

export class RuleHandlerBody {
  @Text({ max: 80, pattern: codePattern, example: 'wang-shifu' })
  id: string;

  @Text({ max: 40, optional: true, example: '王师傅' })
  name?: string;
}

export class AddRuleBody {
  @Text({ max: 250, optional: true, description: '分类代码、名称或路径；不填为任意分类', example: 'repair' })
  category?: string;

  @AreaCode({ optional: true, description: '区划及其下级；不填为任意区划' })
  areaCode?: string;

  @Text({ max: 80, pattern: codePattern, description: '主办单位', example: 'property-repair' })
  unit: string;

  @ListOf('text', { optional: true, max: 20, itemMax: 80, description: '协办单位' })
  assisting: string[] = [];

  @Nested(() => RuleHandlerBody, { optional: true, description: '处置人' })
  handler?: RuleHandlerBody;

  @Choice(ruleGrades, { optional: true, description: '等级' })
  grade?: RuleGrade;
}

export class RuleBody {
  @Uuid()
  id: string;

  @Text({ max: 80, description: '分类代码，* 为任意分类', example: 'repair' })
  categoryCode: string;

  @Text({ min: 0, max: 60, description: '区划代码，空为任意区划', example: '330106002003' })
  areaCode: string;

  @Text({ max: 80, example: 'property-repair' })
  unit: string;

  @ListOf('text', { max: 20 })
  assisting: string[];

  @Text({ max: 80, nullable: true })
  handlerId: string | null;

  @Text({ max: 40, nullable: true })
  handlerName: string | null;

  @Choice(ruleGrades, { nullable: true })
  grade: RuleGrade | null;
}

export class RulePageBody {
  @ListOf(() => RuleBody, { max: 500 })
  items: RuleBody[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}

export class MatchBody {
  @Nested(() => RuleBody)
  rule: RuleBody;

  @Text({ max: 400, description: '为何是这条规则' })
  explanation: string;
}
