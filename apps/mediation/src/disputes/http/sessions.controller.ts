import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { CloseDispute } from '../use-cases/close-dispute.js';
import type { DisputeView } from '../use-cases/dispute-view.js';
import { ReadSessions } from '../use-cases/read-sessions.js';
import { RecordFollowUp } from '../use-cases/record-follow-up.js';
import { RecordSession } from '../use-cases/record-session.js';
import { DisputeCommands } from './dispute-commands.js';
import { DisputeDto, SessionsDto } from './dispute-view.dto.js';
import { FollowUpDto, SessionDto } from './mediation.dto.js';

@ApiTags('disputes')
@RequireScopes('mediation:write')
@Controller('/api/mediation/v1/disputes/:id')
export class SessionsController {
  constructor(
    private readonly commands: DisputeCommands,
    private readonly recordSession: RecordSession,
    private readonly readSessions: ReadSessions,
    private readonly recordFollowUp: RecordFollowUp,
    private readonly closeDispute: CloseDispute,
  ) {}

  @Get('sessions')
  @RequireScopes('mediation:read')
  @ApiOperation({ summary: '调解会记录；笔录须有 mediation:files' })
  @ApiOkResponse({ type: SessionsDto })
  @ApiProblems('mediation.dispute-not-found')
  list(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string) {
    const gate = ({ areaCode }: { areaCode: string }) => ctx.requireArea(areaCode);
    return this.readSessions.execute(id, { files: ctx.hasScope('mediation:files'), gate });
  }

  @Post('sessions')
  @ApiOperation({ summary: '记录一次调解会；失败使预警升一级' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.time-in-future')
  record(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: SessionDto): Promise<DisputeView> {
    const input = { ...body, place: body.place ?? null, heldAt: new Date(body.heldAt) };
    return this.commands.change(ctx, id, (tx, command) => this.recordSession.execute(tx, { ...command, ...input }));
  }

  @Post('follow-ups')
  @ApiOperation({ summary: '记录回访' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.time-in-future')
  visit(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: FollowUpDto): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => {
      const visitedAt = body.visitedAt === undefined ? tx.now : new Date(body.visitedAt);
      return this.recordFollowUp.execute(tx, { ...command, ...body, visitedAt });
    });
  }

  @Post('close')
  @ApiOperation({ summary: '结案：义务均已履行并已回访' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.obligations-open', 'mediation.follow-up-missing')
  close(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.closeDispute.execute(tx, command));
  }
}
