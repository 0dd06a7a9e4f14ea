import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { CancelNeed } from '../use-cases/cancel-need.js';
import { CancelNeedDto, CancelledNeedDto } from './cancellations.dto.js';

@ApiTags('needs')
@Controller('/api/needs/v1/needs/:id/cancel')
export class CancellationsController {
  constructor(
    private readonly commands: Commands,
    private readonly cancelNeed: CancelNeed,
  ) {}

  @Post()
  @HttpCode(200)
  @RequireScopes('needs:write')
  @ApiOperation({ summary: '居民在服务开始前取消需求；已发布的任务一并取消' })
  @ApiOkResponse({ type: CancelledNeedDto })
  @ApiProblems('platform.area-forbidden', 'needs.need-not-found', 'needs.need-moved')
  cancel(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) needId: string, @Body() body: CancelNeedDto): Promise<CancelledNeedDto> {
    const guard = (found: { areaCode: string; version: number }) => {
      ctx.requireArea(found.areaCode);
      ctx.requireVersion(found.version);
    };
    return this.commands.run(ctx, {}, async (tx) => {
      const { id, number, state, version } = await this.cancelNeed.execute(tx, { needId, reason: body.reason ?? null, guard });
      return { id, number, state, version };
    });
  }
}
