import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { RevealReporter, type RevealedReporter } from '../use-cases/reveal-reporter.js';
import { RevealBody, RevealedReporterBody } from './incident-records.dto.js';

@ApiTags('incidents 事件')
@Controller('api/events/v1/incidents/:id/reporter')
export class ReporterController {
  constructor(
    private readonly revealReporter: RevealReporter,
    private readonly commands: Commands,
  ) {}

  @Post('reveal')
  @HttpCode(200)
  @RequireScopes('events:read', 'personal-data:reveal')
  @ApiOperation({ summary: '查看上报人姓名与电话（每次查看均记录）' })
  @ApiOkResponse({ type: RevealedReporterBody })
  @ApiProblems('events.incident-not-found', 'events.reporter-absent')
  async reveal(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) incidentId: string,
    @Body() { reason }: RevealBody,
  ): Promise<RevealedReporter> {
    // What is revealed is not kept for a repeat of the request: it would lie there in the clear.
    const remember = (): RevealedReporter => ({ name: null, phone: null, original: null });
    const check = (incident: { areaCode: string }) => ctx.requireArea(incident.areaCode);
    return this.commands.run(ctx, { remember }, (tx) => this.revealReporter.execute(tx, { incidentId, reason, check }));
  }
}
