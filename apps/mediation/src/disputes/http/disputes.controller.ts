import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, RequestContext, TransitionsDto, UuidPipe } from '@linli/service-defaults';
import { mapPage } from '@linli/unit-of-work';
import { disputeTransitions } from '../domain/transitions.js';
import { ListDisputes } from '../use-cases/list-disputes.js';
import { ReadDispute } from '../use-cases/read-dispute.js';
import { ReadTimeline } from '../use-cases/read-timeline.js';
import { RegisterDispute } from '../use-cases/register-dispute.js';
import { DisputeCommands } from './dispute-commands.js';
import { DisputeDto, DisputePageDto, ListDisputesQuery, RegisterDisputeDto, TimelineDto } from './disputes.dto.js';
import { toDisputeDto, toDisputeSummaryDto, toTimelineEntryDto } from './to-dispute-dto.js';
import { toNewParty } from './to-new-party.js';

const peopleCountDefault = 2;

@ApiTags('disputes')
@Controller('/api/mediation/v1/disputes')
export class DisputesController {
  constructor(
    private readonly commands: DisputeCommands,
    private readonly registerDispute: RegisterDispute,
    private readonly listDisputes: ListDisputes,
    private readonly readDispute: ReadDispute,
    private readonly readTimeline: ReadTimeline,
  ) {}

  @Post()
  @Operation({
    id: 'registerDispute',
    zh: '登记纠纷',
    en: 'Register a dispute',
    description:
      '登记一件纠纷，按性质、规模、紧急程度和历史三色预警分级，并说明得分构成。内容与当事人姓名电话加密保存，其余文字隐去姓名、电话和证件号。申请来源的申请人视为已同意调解。社区已登记而区划未登记的返回 422。登记后发布 mediation.dispute.opened.v1。',
    scopes: ['mediation:register'],
    by: ['resident', 'grid-worker', 'mediator', 'staff'],
    answer: DisputeDto,
    status: 201,
    problems: ['platform.area-forbidden', 'mediation.area-unknown'],
    versioned: true,
  })
  async register(@Ctx() ctx: RequestContext, @Body() body: RegisterDisputeDto): Promise<DisputeDto> {
    const { areaCode, place = null, source, referredBy = null, type, urgency = 'normal', subject, content } = body;
    const { peopleCount = peopleCountDefault, parties = [] } = body;
    const named = parties.map(toNewParty);
    const input = { areaCode, place, source, referredBy, type, urgency, subject, content, peopleCount, parties: named };
    return this.commands.register(ctx, (tx) => this.registerDispute.execute(tx, input));
  }

  @Get()
  @Operation({
    id: 'listDisputes',
    zh: '纠纷列表',
    en: 'List disputes',
    description: '列出调用方辖区内的纠纷，最新在前，不含当事人。可按区划、状态、颜色、类型和来源事件筛选；筛选辖区外的区划时拒绝。',
    scopes: ['mediation:read'],
    answer: DisputePageDto,
  })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListDisputesQuery): Promise<DisputePageDto> {
    const { areaCode, state, colour, type, incidentId, ...page } = query;
    const filters = { areas: ctx.areasWithin(areaCode), state, colour, type, incidentId };
    return ctx.page(mapPage(await this.listDisputes.execute(filters, page), toDisputeSummaryDto));
  }

  @Get('transitions')
  @Operation({
    id: 'getDisputeTransitions',
    zh: '纠纷状态转换表',
    en: 'Transitions of a dispute',
    description: '纠纷的全部状态、动作和转换；除此之外不可能有其他转换。',
    scopes: ['mediation:read'],
    answer: TransitionsDto,
  })
  transitions(): TransitionsDto {
    return disputeTransitions.view();
  }

  @Get(':id')
  @Operation({
    id: 'getDispute',
    zh: '查看纠纷',
    en: 'Read a dispute',
    description: '查看一件纠纷及当前可执行的操作。姓名电话始终脱敏；内容与协议全文须有 mediation:file，否则隐去个人信息。',
    scopes: ['mediation:read'],
    answer: DisputeDto,
    problems: ['mediation.dispute-not-found'],
    versioned: 'for-changes',
  })
  async get(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<DisputeDto> {
    const presented = await this.readDispute.execute(id, { guard: ctx.guard, files: ctx.hasScope('mediation:file') });
    ctx.etag(presented.dispute.version);
    return toDisputeDto(presented);
  }

  @Get(':id/timeline')
  @Operation({
    id: 'getDisputeTimeline',
    zh: '纠纷时间线',
    en: 'Timeline of a dispute',
    description: '谁在何时做了什么，最早在前；每个版本一条。说明中不含姓名、电话和证件号。',
    scopes: ['mediation:read'],
    answer: TimelineDto,
    problems: ['mediation.dispute-not-found'],
  })
  async timeline(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<TimelineDto> {
    return { items: (await this.readTimeline.execute(id, ctx.guard)).map(toTimelineEntryDto) };
  }
}
