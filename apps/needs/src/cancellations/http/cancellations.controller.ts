import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
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
  @Operation({
    id: 'cancelNeed',
    zh: '居民取消需求',
    en: 'Cancel a need',
    description: '居民在服务开始前取消需求；已发布的任务一并取消，已接单的志愿者随即解除。服务开始后不能取消。',
    scopes: ['needs:order'],
    by: ['resident', 'volunteer', 'grid-worker', 'staff'],
    answer: CancelledNeedDto,
    problems: ['needs.need-not-found', 'needs.need-moved'],
    moves: [
      { aggregate: 'need', action: 'cancel' },
      { aggregate: 'task', action: 'cancel' },
    ],
    versioned: true,
  })
  async cancel(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) needId: string, @Body() body: CancelNeedDto): Promise<CancelledNeedDto> {
    const input = { needId, reason: body.reason ?? null, guard: ctx.guard };
    const cancelled = await this.commands.run(ctx, {}, async (tx) => {
      const { id, number, state, version } = await this.cancelNeed.execute(tx, input);
      return { id, number, state, version };
    });
    ctx.etag(cancelled.version);
    return cancelled;
  }
}
