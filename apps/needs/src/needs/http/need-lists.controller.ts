import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ctx, RequestContext, RequireScopes } from '@linli/service-defaults';
import { needTransitions } from '../domain/need-transitions.js';
import { ListNeeds } from '../use-cases/list-needs.js';
import { NeedPageDto, NeedQuery } from './needs.dto.js';
import { toNeedDto } from './to-need-dto.js';
import { TransitionsDto } from './transitions.dto.js';

@ApiTags('needs')
@Controller('/api/needs/v1/needs')
export class NeedListsController {
  constructor(private readonly listNeeds: ListNeeds) {}

  @Get()
  @RequireScopes('needs:read')
  @ApiOperation({ summary: '列出需求' })
  @ApiOkResponse({ type: NeedPageDto })
  async list(@Ctx() ctx: RequestContext, @Query() query: NeedQuery): Promise<NeedPageDto> {
    const { area, ...rest } = query;
    const page = await this.listNeeds.execute({ ...rest, area, allowedAreas: ctx.areas });
    return ctx.page({ items: page.items.map(toNeedDto), next: page.next });
  }

  @Get('transitions')
  @RequireScopes('needs:read')
  @ApiOperation({ summary: '需求状态流转表：除此之外没有其他流转' })
  @ApiOkResponse({ type: TransitionsDto })
  transitions(): TransitionsDto {
    return { items: needTransitions.map((transition) => ({ ...transition })) };
  }
}
