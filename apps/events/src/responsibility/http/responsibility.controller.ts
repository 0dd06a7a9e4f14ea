import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext } from '@linli/service-defaults';
import { AddRule } from '../use-cases/add-rule.js';
import { ExplainResponsibility } from '../use-cases/explain-responsibility.js';
import { ListRules } from '../use-cases/list-rules.js';
import { AddRuleDto, ListRulesQuery, MatchDto, MatchQuery, RuleDto, RulePageDto } from './responsibility.dto.js';

@ApiTags('responsibility')
@Controller('api/events/v1/responsibility')
export class ResponsibilityController {
  constructor(
    private readonly listRules: ListRules,
    private readonly addRule: AddRule,
    private readonly explain: ExplainResponsibility,
    private readonly commands: Commands,
  ) {}

  @Get('rules')
  @Operation({
    id: 'listResponsibilityRules',
    zh: '责任清单',
    en: 'List responsibility rules',
    description: '分页列出在授权区划内适用的责任规则，上级区划与任意区划的规则一并列出。筛选未授权的区划返回 403。',
    scopes: ['events:read'],
    answer: RulePageDto,
    problems: ['platform.area-forbidden', 'platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() { areaCode, cursor, limit }: ListRulesQuery): Promise<RulePageDto> {
    return ctx.page(await this.listRules.execute(ctx.areasWithin(areaCode), { cursor, limit }));
  }

  @Post('rules')
  @Operation({
    id: 'addResponsibilityRule',
    zh: '新增责任规则',
    en: 'Add a responsibility rule',
    description:
      '规定某分类在某区划由谁主办、谁协办、何人处置、按何等级；此后分诊即按此派单。同一分类与区划已有规则时返回 409，未知分类、未登记的单位返回 422，未授权的区划返回 403。',
    scopes: ['events:configure'],
    by: ['staff'],
    answer: RuleDto,
    status: 201,
    problems: ['platform.area-forbidden', 'events.category-unknown', 'events.unit-unknown', 'events.rule-exists'],
  })
  async add(@Ctx() ctx: RequestContext, @Body() body: AddRuleDto): Promise<RuleDto> {
    const { handler, ...duty } = body;
    const rule = {
      ...duty,
      areaCode: ctx.areaToConfigure(body.areaCode),
      handlerId: handler?.id ?? null,
      handlerName: handler?.name ?? null,
    };
    return this.commands.run<RuleDto>(ctx, { status: 201 }, (tx) => this.addRule.execute(tx, rule));
  }

  @Get('match')
  @Operation({
    id: 'matchResponsibility',
    zh: '查询责任单位',
    en: 'Match responsibility',
    description:
      '返回某分类在某区划由谁负责，以及为何是这条规则：区划最长者优先，其次分类最细者。没有规则覆盖时返回 404，未知分类返回 422。',
    scopes: ['events:read'],
    answer: MatchDto,
    problems: ['platform.area-forbidden', 'events.category-unknown', 'events.no-rule-matches'],
  })
  async match(@Ctx() ctx: RequestContext, @Query() query: MatchQuery): Promise<MatchDto> {
    ctx.requireArea(query.areaCode);
    return this.explain.execute(query);
  }
}
