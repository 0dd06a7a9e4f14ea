import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, PageQuery, RequestContext, TransitionsDto, UuidPipe } from '@linli/service-defaults';
import { toReferral } from '../../dangers/http/referral.dto.js';
import { FindDanger } from '../../dangers/use-cases/find-danger.js';
import { incidentTransitions } from '../domain/transitions.js';
import { FindIncident } from '../use-cases/find-incident.js';
import { ListIncidents } from '../use-cases/list-incidents.js';
import { ReadTimeline } from '../use-cases/read-timeline.js';
import { ReportIncident } from '../use-cases/report-incident.js';
import { AnswerIncident } from './answer-incident.js';
import { IncidentDto, IncidentPageDto, ListIncidentsQuery, ReportedIncidentDto } from './incidents.dto.js';
import { ReportIncidentDto } from './report-incident.dto.js';
import { IncidentTimelinePageDto } from './timeline.dto.js';

@ApiTags('incidents')
@Controller('api/events/v1/incidents')
export class IncidentsController {
  constructor(
    private readonly reportIncident: ReportIncident,
    private readonly findIncident: FindIncident,
    private readonly listIncidents: ListIncidents,
    private readonly readTimeline: ReadTimeline,
    private readonly findDanger: FindDanger,
    private readonly answer: AnswerIncident,
  ) {}

  @Post()
  @Operation({
    id: 'reportIncident',
    zh: '上报事件',
    en: 'Report an incident',
    description:
      '接收居民上报、网格巡查、走访等事件，返回 201 与事件编号。上报人姓名、电话加密保存，文字中的姓名、电话、证件号随即脱敏。随后自动分类、受理并派单；规则无法判断的留待人工受理，紧急的除外。内容涉及生命财产危险的，应答随即给出 referral（应立即拨打的号码与理由）。区划不在授权范围内时返回 403，社区已登记而区划未登记时返回 422。',
    scopes: ['events:report'],
    by: ['resident', 'volunteer', 'staff', 'unit-staff', 'grid-worker', 'mediator', 'shop', 'device'],
    answer: ReportedIncidentDto,
    status: 201,
    problems: ['platform.area-forbidden', 'events.area-unknown'],
  })
  async report(@Ctx() ctx: RequestContext, @Body() body: ReportIncidentDto): Promise<ReportedIncidentDto> {
    const { category: categoryGiven, reportedAt, ...given } = body;
    const report = (now: Date) => ({ ...given, categoryGiven, ticket: null, reportedAt: reportedAt ? new Date(reportedAt) : now });
    const referral = toReferral(await this.findDanger.execute({ subject: body.subject, content: body.content }), ctx.language);
    const incident = await this.answer.execute(ctx, (tx) => this.reportIncident.execute(tx, report(tx.now)), {
      status: 201,
      location: ({ id }) => `/api/events/v1/incidents/${id}`,
    });
    return { ...incident, referral };
  }

  @Get()
  @Operation({
    id: 'listIncidents',
    zh: '事件列表',
    en: 'List incidents',
    description:
      '按受理先后倒序分页列出授权区划内的事件，可按区划、状态、分类、来源、承办单位、处置人、编号与上报时间筛选。筛选未授权的区划返回 403，未知分类返回 422。',
    scopes: ['events:read'],
    answer: IncidentPageDto,
    problems: ['platform.area-forbidden', 'platform.cursor-invalid', 'events.category-unknown'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListIncidentsQuery): Promise<IncidentPageDto> {
    const { cursor, limit, areaCode, reportedFrom, reportedTo, ...filters } = query;
    const times = {
      reportedFrom: reportedFrom ? new Date(reportedFrom) : undefined,
      reportedTo: reportedTo ? new Date(reportedTo) : undefined,
    };
    return ctx.page(await this.listIncidents.execute({ ...filters, ...times, areas: ctx.areasWithin(areaCode) }, { cursor, limit }));
  }

  @Get('transitions')
  @Operation({
    id: 'getIncidentTransitions',
    zh: '事件流转表',
    en: 'Get the transitions of incidents',
    description: '返回事件的全部状态、动作与流转。除此之外的流转一律不被允许。',
    scopes: ['events:read'],
    answer: TransitionsDto,
  })
  transitions(): TransitionsDto {
    return incidentTransitions.view();
  }

  @Get(':id')
  @Operation({
    id: 'getIncident',
    zh: '事件详情',
    en: 'Get an incident',
    description: '返回一个事件，上报人脱敏，并列出当前可执行的操作。不存在或不在授权区划内时返回 404。',
    scopes: ['events:read'],
    answer: IncidentDto,
    problems: ['events.incident-not-found'],
    versioned: true,
  })
  async find(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<IncidentDto> {
    const incident = await this.findIncident.execute(id, ctx.guard);
    ctx.etag(incident.version);
    return incident;
  }

  @Get(':id/timeline')
  @Operation({
    id: 'listIncidentTimeline',
    zh: '事件时间线',
    en: 'List the timeline of an incident',
    description: '按先后分页列出何人何时对事件做了什么，自动决定附所依据的规则。事件不存在或不在授权区划内时返回 404。',
    scopes: ['events:read'],
    answer: IncidentTimelinePageDto,
    problems: ['events.incident-not-found', 'platform.cursor-invalid'],
  })
  async timeline(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<IncidentTimelinePageDto> {
    return ctx.page(await this.readTimeline.execute(id, ctx.guard, { cursor, limit }));
  }
}
