import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe, readCursor, toPage } from '@linli/service-defaults';
import { incidentStates } from '../domain/incident-state.js';
import { transitions } from '../domain/transitions.js';
import { FindIncident } from '../use-cases/find-incident.js';
import { ListIncidents } from '../use-cases/list-incidents.js';
import { PresentIncident, type IncidentView } from '../use-cases/present-incident.js';
import { ReadTimeline } from '../use-cases/read-timeline.js';
import { ReportIncident } from '../use-cases/report-incident.js';
import { TimelinePageBody, TimelineQuery, TransitionsBody } from './incident-records.dto.js';
import { IncidentBody, IncidentPageBody, ListIncidentsQuery } from './incidents.dto.js';
import { ReportIncidentBody } from './report-incident.dto.js';

@ApiTags('incidents 事件')
@Controller('api/events/v1/incidents')
export class IncidentsController {
  constructor(
    private readonly reportIncident: ReportIncident,
    private readonly findIncident: FindIncident,
    private readonly listIncidents: ListIncidents,
    private readonly readTimeline: ReadTimeline,
    private readonly present: PresentIncident,
    private readonly commands: Commands,
  ) {}

  @Post()
  @RequireScopes('events:write')
  @ApiOperation({ summary: '上报事件（居民上报、网格巡查等），随后自动分类派单' })
  @ApiCreatedResponse({ type: IncidentBody })
  async report(@Ctx() ctx: RequestContext, @Body() body: ReportIncidentBody): Promise<IncidentView> {
    ctx.requireArea(body.areaCode);
    const { reportedAt, ...report } = body;
    const options = { status: 201, location: (incident: IncidentView) => `/api/events/v1/incidents/${incident.id}` };
    const incident = await this.commands.run(ctx, options, async (tx) => {
      const made = await this.reportIncident.execute(tx, { ...report, reportedAt: reportedAt ? new Date(reportedAt) : tx.now });
      return this.present.execute(made);
    });
    ctx.etag(incident.version);
    return incident;
  }

  @Get()
  @RequireScopes('events:read')
  @ApiOperation({ summary: '事件列表，按受理先后倒序' })
  @ApiOkResponse({ type: IncidentPageBody })
  @ApiProblems('events.category-unknown')
  async list(@Ctx() ctx: RequestContext, @Query() query: ListIncidentsQuery): Promise<IncidentPageBody> {
    const [after] = readCursor(query.cursor, query) ?? [null];
    const { cursor: _, limit, reportedFrom, reportedTo, ...filters } = query;
    const times = {
      reportedFrom: reportedFrom ? new Date(reportedFrom) : undefined,
      reportedTo: reportedTo ? new Date(reportedTo) : undefined,
    };
    const rows = await this.listIncidents.execute({ ...filters, ...times, areas: ctx.areas }, after as string | null, limit + 1);
    return ctx.page(toPage(rows, limit, query, (row) => [row.id]));
  }

  @Get('transitions')
  @RequireScopes('events:read')
  @ApiOperation({ summary: '事件状态与流转表' })
  @ApiOkResponse({ type: TransitionsBody })
  transitions(): TransitionsBody {
    return {
      states: Object.entries(incidentStates).map(([state, name]) => ({ state, name })),
      transitions: Object.entries(transitions).map(([action, { name, from, to, reason }]) => ({
        action,
        name,
        from: [...from],
        to,
        reason,
      })),
    };
  }

  @Get(':id')
  @RequireScopes('events:read')
  @ApiOperation({ summary: '事件详情' })
  @ApiOkResponse({ type: IncidentBody })
  @ApiProblems('events.incident-not-found')
  async find(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<IncidentView> {
    const incident = await this.findIncident.execute(id);
    ctx.requireArea(incident.areaCode);
    ctx.etag(incident.version);
    return incident;
  }

  @Get(':id/timeline')
  @RequireScopes('events:read')
  @ApiOperation({ summary: '事件时间线：何人何时做了什么' })
  @ApiOkResponse({ type: TimelinePageBody })
  @ApiProblems('events.incident-not-found')
  async timeline(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Query() query: TimelineQuery): Promise<TimelinePageBody> {
    ctx.requireArea((await this.findIncident.execute(id)).areaCode);
    const filters = { ...query, id };
    const [after] = readCursor(query.cursor, filters) ?? [null];
    const lines = await this.readTimeline.execute(id, after as string | null, query.limit + 1);
    return ctx.page(toPage(lines, query.limit, filters, (line) => [line.id]));
  }
}
