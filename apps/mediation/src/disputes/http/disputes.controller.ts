import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { disputeActions, disputeStates, transitions } from '../domain/transitions.js';
import type { DisputeView } from '../use-cases/dispute-view.js';
import { ListDisputes } from '../use-cases/list-disputes.js';
import { ReadDispute } from '../use-cases/read-dispute.js';
import { ReadTimeline } from '../use-cases/read-timeline.js';
import { RegisterDispute } from '../use-cases/register-dispute.js';
import { DisputeCommands } from './dispute-commands.js';
import { DisputeQuery, RegisterDisputeDto } from './disputes.dto.js';
import { DisputeDto, DisputePageDto, TimelineDto, TransitionsDto } from './dispute-view.dto.js';

const peopleCountDefault = 2;

@ApiTags('disputes')
@Controller('/api/mediation/v1/disputes')
export class DisputesController {
  constructor(
    private readonly commands: DisputeCommands,
    private readonly register: RegisterDispute,
    private readonly lists: ListDisputes,
    private readonly reader: ReadDispute,
    private readonly timelines: ReadTimeline,
  ) {}

  @Post()
  @RequireScopes('mediation:write')
  @ApiOperation({ summary: '登记纠纷并三色预警分级' })
  @ApiCreatedResponse({ type: DisputeDto })
  async create(@Ctx() ctx: RequestContext, @Body() body: RegisterDisputeDto): Promise<DisputeView> {
    ctx.requireArea(body.areaCode);
    const { place = null, referredBy = null, urgency = 'normal', peopleCount = peopleCountDefault, parties = [] } = body;
    return this.commands.register(ctx, (tx) => this.register.execute(tx, { ...body, place, referredBy, urgency, peopleCount, parties }));
  }

  @Get()
  @RequireScopes('mediation:read')
  @ApiOperation({ summary: '纠纷列表，最新在前' })
  @ApiOkResponse({ type: DisputePageDto })
  async list(@Ctx() ctx: RequestContext, @Query() query: DisputeQuery) {
    return ctx.page(await this.lists.execute(query, ctx.areas));
  }

  @Get('transitions')
  @RequireScopes('mediation:read')
  @ApiOperation({ summary: '状态转换表：除此之外不可能有其他转换' })
  @ApiOkResponse({ type: TransitionsDto })
  table(): TransitionsDto {
    const rows = disputeStates.flatMap((from) => Object.entries(transitions[from]).map(([action, to]) => ({ from, action, to })));
    return { states: [...disputeStates], actions: [...disputeActions], transitions: rows };
  }

  @Get(':id')
  @RequireScopes('mediation:read')
  @ApiOperation({ summary: '查看一件纠纷；姓名电话始终脱敏，全文须有 mediation:files' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found')
  async one(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<DisputeView> {
    const gate = ({ areaCode }: { areaCode: string }) => ctx.requireArea(areaCode);
    const view = await this.reader.execute(id, { files: ctx.hasScope('mediation:files'), gate });
    ctx.etag(view.version);
    return view;
  }

  @Get(':id/timeline')
  @RequireScopes('mediation:read')
  @ApiOperation({ summary: '时间线：谁在何时做了什么' })
  @ApiOkResponse({ type: TimelineDto })
  @ApiProblems('mediation.dispute-not-found')
  timeline(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string) {
    return this.timelines.execute(id, ({ areaCode }) => ctx.requireArea(areaCode));
  }
}
