import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, RequestContext, TransitionsDto } from '@linli/service-defaults';
import { needTransitions } from '../domain/transitions.js';
import { ListNeeds } from '../use-cases/list-needs.js';
import { ListNeedsQuery, NeedPageDto } from './needs.dto.js';
import { toNeedDto } from './to-need-dto.js';

@ApiTags('needs')
@Controller('/api/needs/v1/needs')
export class NeedListsController {
  constructor(private readonly listNeeds: ListNeeds) {}

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
    return ctx.page({ items: page.items.map(toNeedDto), next: page.next });
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
}
