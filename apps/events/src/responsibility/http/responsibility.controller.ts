import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, readCursor, toPage } from '@linli/service-defaults';
import { AddRule } from '../use-cases/add-rule.js';
import { ExplainResponsibility } from '../use-cases/explain-responsibility.js';
import { ListRules } from '../use-cases/list-rules.js';
import { AddRuleBody, ListRulesQuery, MatchBody, MatchQuery, RuleBody, RulePageBody } from './responsibility.dto.js';

@ApiTags('responsibility 责任清单')
@Controller('api/events/v1/responsibility')
export class ResponsibilityController {
  constructor(
    private readonly listRules: ListRules,
    private readonly addRule: AddRule,
    private readonly explain: ExplainResponsibility,
    private readonly commands: Commands,
  ) {}

  @Get('rules')
  @RequireScopes('events:read')
  @ApiOperation({ summary: '责任清单' })
  @ApiOkResponse({ type: RulePageBody })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListRulesQuery): Promise<RulePageBody> {
    const [after] = readCursor(query.cursor, query) ?? [null];
    const rules = await this.listRules.execute(ctx.areas, after as string | null, query.limit + 1);
    return ctx.page(toPage(rules, query.limit, query, (rule) => [rule.id]));
  }

  @Post('rules')
  @RequireScopes('platform:admin')
  @ApiOperation({ summary: '新增责任规则' })
  @ApiCreatedResponse({ type: RuleBody })
  @ApiProblems('events.category-unknown', 'events.rule-exists')
  async add(@Ctx() ctx: RequestContext, @Body() body: AddRuleBody): Promise<RuleBody> {
    if (body.areaCode !== undefined) ctx.requireArea(body.areaCode);
    const { handler, grade = null, ...duty } = body;
    const rule = { ...duty, grade, handlerId: handler?.id ?? null, handlerName: handler?.name ?? null };
    return this.commands.run(ctx, { status: 201 }, (tx) => this.addRule.execute(tx, rule));
  }

  @Get('match')
  @RequireScopes('events:read')
  @ApiOperation({ summary: '查询某分类在某区划由谁负责，以及依据哪条规则' })
  @ApiOkResponse({ type: MatchBody })
  @ApiProblems('events.category-unknown', 'events.no-rule-matches')
  async match(@Ctx() ctx: RequestContext, @Query() query: MatchQuery): Promise<MatchBody> {
    ctx.requireArea(query.areaCode);
    return this.explain.execute(query);
  }
}
