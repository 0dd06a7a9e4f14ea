import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { FindIncident } from '../../incidents/use-cases/find-incident.js';
import { ListFollowUps } from '../use-cases/list-follow-ups.js';
import { RecordFollowUp } from '../use-cases/record-follow-up.js';
import { FollowUpBody, FollowUpListBody, RecordFollowUpBody } from './follow-ups.dto.js';

@ApiTags('follow-up 回访')
@Controller('api/events/v1/incidents/:id/follow-ups')
export class FollowUpsController {
  constructor(
    private readonly recordFollowUp: RecordFollowUp,
    private readonly listFollowUps: ListFollowUps,
    private readonly findIncident: FindIncident,
    private readonly commands: Commands,
  ) {}

  @Post()
  @RequireScopes('events:write')
  @ApiOperation({ summary: '登记回访：满意即结案，未解决或不满意即重办，并告知处置人' })
  @ApiCreatedResponse({ type: FollowUpBody })
  @ApiProblems('events.incident-not-found', 'events.follow-up-not-due', 'events.follow-up-incomplete', 'events.redo-too-late')
  async record(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) incidentId: string,
    @Body() body: RecordFollowUpBody,
  ): Promise<FollowUpBody> {
    const { channel, contacted, resolved = null, satisfaction = null, reasons = null } = body;
    const check = (incident: { areaCode: string; version: number }) => {
      ctx.requireArea(incident.areaCode);
      ctx.requireVersion(incident.version);
    };
    const answer = { channel, contacted, resolved, satisfaction, reasons };
    return this.commands.run(ctx, { status: 201 }, (tx) => this.recordFollowUp.execute(tx, { incidentId, answer, check }));
  }

  @Get()
  @RequireScopes('events:read')
  @ApiOperation({ summary: '事件的回访记录' })
  @ApiOkResponse({ type: FollowUpListBody })
  @ApiProblems('events.incident-not-found')
  async list(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<FollowUpListBody> {
    ctx.requireArea((await this.findIncident.execute(id)).areaCode);
    return { items: await this.listFollowUps.execute(id) };
  }
}
