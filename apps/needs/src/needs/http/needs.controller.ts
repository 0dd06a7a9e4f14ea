import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { FindNeed } from '../use-cases/find-need.js';
import { OrderNeed } from '../use-cases/order-need.js';
import { RateNeed } from '../use-cases/rate-need.js';
import { ReadTimeline } from '../use-cases/read-timeline.js';
import { ScreenNeed } from '../use-cases/screen-need.js';
import { areaGuard } from './area-guard.js';
import { NeedDto, OrderNeedDto, RateNeedDto, ScreenNeedDto } from './needs.dto.js';
import { TimelineDto, TimelineQuery, toTimelineEntryDto } from './timeline.dto.js';
import { toNeedDto } from './to-need-dto.js';

/** One need from 点单 to 评单. */
@ApiTags('needs')
@Controller('/api/needs/v1/needs')
export class NeedsController {
  constructor(
    private readonly commands: Commands,
    private readonly orderNeed: OrderNeed,
    private readonly screenNeed: ScreenNeed,
    private readonly rateNeed: RateNeed,
    private readonly findNeed: FindNeed,
    private readonly readTimeline: ReadTimeline,
  ) {}

  @Post()
  @RequireScopes('needs:write')
  @ApiOperation({ summary: '点单：提出需求' })
  @ApiCreatedResponse({ type: NeedDto })
  @ApiProblems('platform.area-forbidden', 'needs.wanted-time-reversed')
  async order(@Ctx() ctx: RequestContext, @Body() body: OrderNeedDto): Promise<NeedDto> {
    ctx.requireArea(body.areaCode);
    const { place = null, resident, wantedFrom, wantedTo } = body;
    const order = {
      ...body,
      place,
      resident: resident ? { name: resident.name, phone: resident.phone ?? null } : null,
      wantedFrom: wantedFrom ? new Date(wantedFrom) : null,
      wantedTo: wantedTo ? new Date(wantedTo) : null,
      incidentId: null,
    };
    const location = ({ id }: NeedDto) => `/api/needs/v1/needs/${id}`;
    return this.commands.run(ctx, { status: 201, location }, async (tx) => toNeedDto(await this.orderNeed.execute(tx, order)));
  }

  @Get(':id')
  @RequireScopes('needs:read')
  @ApiOperation({ summary: '查看一个需求' })
  @ApiOkResponse({ type: NeedDto })
  @ApiProblems('platform.area-forbidden', 'needs.need-not-found')
  async one(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<NeedDto> {
    const need = await this.findNeed.execute(id);
    ctx.requireArea(need.areaCode);
    ctx.etag(need.version);
    return toNeedDto(need);
  }

  @Get(':id/timeline')
  @RequireScopes('needs:read')
  @ApiOperation({ summary: '需求的经过：谁在何时做了什么' })
  @ApiOkResponse({ type: TimelineDto })
  @ApiProblems('platform.area-forbidden', 'needs.need-not-found')
  async timeline(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Query() query: TimelineQuery): Promise<TimelineDto> {
    ctx.requireArea((await this.findNeed.execute(id)).areaCode);
    const page = await this.readTimeline.execute({ needId: id, cursor: query.cursor, limit: query.limit });
    return ctx.page({ items: page.items.map(toTimelineEntryDto), next: page.next });
  }

  @Post(':id/screen')
  @HttpCode(200)
  @RequireScopes('needs:write')
  @ApiOperation({ summary: '审单：社区审核需求' })
  @ApiOkResponse({ type: NeedDto })
  @ApiProblems('platform.area-forbidden', 'needs.need-not-found', 'needs.need-moved', 'needs.reason-missing')
  screen(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: ScreenNeedDto): Promise<NeedDto> {
    const input = { ...body, needId: id, guard: areaGuard(ctx) };
    return this.commands.run(ctx, {}, async (tx) => toNeedDto(await this.screenNeed.execute(tx, input)));
  }

  @Post(':id/rate')
  @HttpCode(200)
  @RequireScopes('needs:write')
  @ApiOperation({ summary: '评单：居民评价服务' })
  @ApiOkResponse({ type: NeedDto })
  @ApiProblems('platform.area-forbidden', 'needs.need-not-found', 'needs.need-moved', 'needs.provider-may-not-rate')
  rate(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: RateNeedDto): Promise<NeedDto> {
    const input = { needId: id, rating: body.rating, comment: body.comment ?? null, guard: areaGuard(ctx) };
    return this.commands.run(ctx, {}, async (tx) => toNeedDto(await this.rateNeed.execute(tx, input)));
  }
}
