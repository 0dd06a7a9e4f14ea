import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, PageQuery, RequestContext, TransitionsDto, UuidPipe } from '@linli/service-defaults';
import { mapPage } from '@linli/unit-of-work';
import { needTransitions } from '../domain/transitions.js';
import { FindNeed } from '../use-cases/find-need.js';
import { ListNeeds } from '../use-cases/list-needs.js';
import { presentNeed } from '../use-cases/need-view.js';
import { ReadTimeline } from '../use-cases/read-timeline.js';
import { ListNeedsQuery, NeedDto, NeedPageDto } from './needs.dto.js';
import { NeedTimelinePageDto, toTimelineEntryDto } from './timeline.dto.js';

/** What is asked about needs: nothing changes. */
@ApiTags('needs')
@Controller('/api/needs/v1/needs')
export class NeedQuestionsController {
  constructor(
    private readonly listNeeds: ListNeeds,
    private readonly findNeed: FindNeed,
    private readonly readTimeline: ReadTimeline,
  ) {}

  @Get()
  @Operation({
    id: 'listNeeds',
    zh: '列出需求',
    en: 'List needs',
    description:
      '列出令牌所辖区划内的需求，居民信息脱敏。可按区划、状态、类别和来源事件筛选；筛选辖区以外的区划被拒绝。`order=queue` 时急、难在前，同类先到先服务。',
    scopes: ['needs:read'],
    answer: NeedPageDto,
    problems: ['platform.area-forbidden', 'platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListNeedsQuery): Promise<NeedPageDto> {
    const { areaCode, cursor, limit, ...filter } = query;
    const page = await this.listNeeds.execute({ ...filter, areas: ctx.areasWithin(areaCode) }, { cursor, limit });
    return ctx.page(mapPage(page, presentNeed));
  }

  @Get('transitions')
  @Operation({
    id: 'getNeedTransitions',
    zh: '需求的状态流转表',
    en: 'Get the transitions of a need',
    description: '需求的全部状态、动作和流转；除此之外没有其他流转。',
    scopes: ['needs:read'],
    answer: TransitionsDto,
  })
  transitions(): TransitionsDto {
    return needTransitions.view();
  }

  @Get(':id')
  @Operation({
    id: 'getNeed',
    zh: '查看一个需求',
    en: 'Get a need',
    description: '一个需求的现状，居民信息脱敏。辖区以外的需求视同不存在。',
    scopes: ['needs:read'],
    answer: NeedDto,
    problems: ['needs.need-not-found'],
    versioned: true,
  })
  async one(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<NeedDto> {
    const need = await this.findNeed.execute(id, ctx.guard);
    ctx.etag(need.version);
    return presentNeed(need);
  }

  @Get(':id/timeline')
  @Operation({
    id: 'listNeedTimeline',
    zh: '需求的经过',
    en: 'List the timeline of a need',
    description: '谁在何时对需求及其任务做了什么，从早到晚；居民和志愿者的姓名脱敏。',
    scopes: ['needs:read'],
    answer: NeedTimelinePageDto,
    problems: ['platform.cursor-invalid', 'needs.need-not-found'],
  })
  async timeline(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Query() query: PageQuery): Promise<NeedTimelinePageDto> {
    const page = await this.readTimeline.execute(id, ctx.guard, query);
    return ctx.page(mapPage(page, toTimelineEntryDto));
  }
}
