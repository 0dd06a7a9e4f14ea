import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, move, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { disputeTransitions } from '../domain/transitions.js';
import { ReadSessions } from '../use-cases/read-sessions.js';
import { RecordFollowUp } from '../use-cases/record-follow-up.js';
import { RecordSession } from '../use-cases/record-session.js';
import { DisputeCommands } from './dispute-commands.js';
import { DisputeDto } from './disputes.dto.js';
import { RecordDisputeFollowUpDto, RecordSessionDto, SessionsDto } from './sessions.dto.js';
import { toSessionDto } from './to-dispute-dto.js';

@ApiTags('disputes')
@Controller('/api/mediation/v1/disputes/:id')
export class SessionsController {
  constructor(
    private readonly commands: DisputeCommands,
    private readonly recordSession: RecordSession,
    private readonly readSessions: ReadSessions,
    private readonly recordFollowUp: RecordFollowUp,
  ) {}

  @Get('sessions')
  @Operation({
    id: 'listSessions',
    zh: '调解会记录',
    en: 'List sessions',
    description: '一件纠纷的历次调解会，最早在前；笔录须有 mediation:file，否则为 null（人民调解法第二十三条）。',
    scopes: ['mediation:read'],
    answer: SessionsDto,
    problems: ['mediation.dispute-not-found'],
  })
  async list(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<SessionsDto> {
    const sessions = await this.readSessions.execute(id, { guard: ctx.guard, files: ctx.hasScope('mediation:file') });
    return { items: sessions.map(toSessionDto) };
  }

  @Post('sessions')
  @Operation({
    id: 'recordSession',
    zh: '记录调解会',
    en: 'Record a session',
    description: '记录一次已召开的调解会，笔录加密保存；结果为 failed 时预警升一级。',
    scopes: ['mediation:mediate'],
    by: ['mediator', 'staff'],
    answer: DisputeDto,
    problems: ['mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.time-in-future'],
    moves: [move(disputeTransitions, 'record-session')],
    versioned: true,
  })
  record(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: RecordSessionDto): Promise<DisputeDto> {
    const { heldAt, place = null, participants, minutes, outcome } = body;
    const session = { heldAt: new Date(heldAt), place, participants, minutes, outcome };
    return this.commands.change(ctx, id, (tx, command) => this.recordSession.execute(tx, { ...command, session }));
  }

  @Post('follow-ups')
  @Operation({
    id: 'recordDisputeFollowUp',
    zh: '记录回访',
    en: 'Record a follow-up visit',
    description: '达成协议后回访，记录是否平稳；结案前至少一次。',
    scopes: ['mediation:mediate'],
    by: ['mediator', 'staff'],
    answer: DisputeDto,
    problems: ['mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.time-in-future'],
    moves: [move(disputeTransitions, 'record-follow-up')],
    versioned: true,
  })
  visit(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: RecordDisputeFollowUpDto): Promise<DisputeDto> {
    const { visitedAt, calm, note } = body;
    return this.commands.change(ctx, id, (tx, command) => {
      const visit = { visitedAt: visitedAt === undefined ? tx.now : new Date(visitedAt), calm, note };
      return this.recordFollowUp.execute(tx, { ...command, visit });
    });
  }
}
