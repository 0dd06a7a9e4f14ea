import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { RevealReporter } from '../use-cases/reveal-reporter.js';
import { RevealReporterDto, RevealedReporterDto } from './reporter.dto.js';

@ApiTags('incidents')
@Controller('api/events/v1/incidents/:id/reporter')
export class ReporterController {
  constructor(
    private readonly revealReporter: RevealReporter,
    private readonly commands: Commands,
  ) {}

  @Post('reveal')
  @Operation({
    id: 'revealReporter',
    zh: '查看上报人',
    en: 'Reveal the reporter',
    description:
      '返回上报人的姓名、电话，以及脱敏前的原文。没有登记上报人且原文未经脱敏时返回 404。每次查看均记录何人、何时、何故，并写入时间线；重复请求不再返回明文。',
    scopes: ['events:read', 'personal-data:reveal'],
    by: ['staff', 'unit-staff', 'grid-worker'],
    answer: RevealedReporterDto,
    problems: ['events.incident-not-found', 'events.reporter-absent'],
  })
  async reveal(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) incidentId: string,
    @Body() { reason }: RevealReporterDto,
  ): Promise<RevealedReporterDto> {
    // What is revealed is not kept for a repeat of the request: it would lie there in the clear.
    const remember = (): RevealedReporterDto => ({ name: null, phone: null, original: null });
    return this.commands.run(ctx, { remember }, (tx) => this.revealReporter.execute(tx, { incidentId, reason, guard: ctx.guard }));
  }
}
