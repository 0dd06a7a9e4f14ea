import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { RequestReturn } from '../use-cases/request-return.js';
import { ResolveIncident } from '../use-cases/resolve-incident.js';
import { ResumeIncident } from '../use-cases/resume-incident.js';
import { SignIncident } from '../use-cases/sign-incident.js';
import { SuspendIncident } from '../use-cases/suspend-incident.js';
import { AnswerIncident } from './answer-incident.js';
import { IncidentDto, ReasonDto, RemarkDto, ResolveIncidentDto, SuspendIncidentDto } from './incidents.dto.js';
import { moving } from './moving.js';

/** What these routes ask; the module provides just that. */
export const handlingMoves = [SignIncident, RequestReturn, SuspendIncident, ResumeIncident, ResolveIncident];

/** What the unit in charge does with an incident: each move of the table of transitions is a sub-resource of the same name. */
@ApiTags('incidents')
@Controller('api/events/v1/incidents/:id')
export class IncidentHandlingController {
  constructor(
    private readonly signIncident: SignIncident,
    private readonly requestReturn: RequestReturn,
    private readonly suspendIncident: SuspendIncident,
    private readonly resumeIncident: ResumeIncident,
    private readonly resolveIncident: ResolveIncident,
    private readonly answer: AnswerIncident,
  ) {}

  @Post('sign')
  @Operation(
    moving({ action: 'sign', id: 'signIncident', zh: '签收', en: 'Sign for an incident', description: '承办单位接手，事件进入处置中。' }),
  )
  sign(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: RemarkDto): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.signIncident.execute(tx, { incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('request-return')
  @Operation(
    moving({
      action: 'request-return',
      id: 'requestReturn',
      zh: '申请退单',
      en: 'Request the return of an incident',
      description:
        '承办单位说明理由申请退单，须在最近一次派单后的时限内（默认 4 个工作时）提出，逾期返回 409。申请被驳回过的指定承办单位不得再次退单。',
      problems: ['events.return-not-allowed', 'events.return-too-late'],
    }),
  )
  request(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonDto): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.requestReturn.execute(tx, { incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('suspend')
  @Operation(
    moving({
      action: 'suspend',
      id: 'suspendIncident',
      zh: '挂账',
      en: 'Suspend an incident',
      description: '暂缓办理，时限停止计算，可注明截止时间；截止时间早于当前时间时返回 422。',
      problems: ['events.suspended-until-past'],
    }),
  )
  suspend(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Body() { until, reason }: SuspendIncidentDto,
  ): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) =>
      this.suspendIncident.execute(tx, { until: until === undefined ? null : new Date(until), incidentId: id, guard: ctx.guard, reason }),
    );
  }

  @Post('resume')
  @Operation(
    moving({
      action: 'resume',
      id: 'resumeIncident',
      zh: '恢复办理',
      en: 'Resume an incident',
      description: '恢复办理，办理期限按挂账时长顺延，至多顺延批准的时长。',
    }),
  )
  resume(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: RemarkDto): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.resumeIncident.execute(tx, { incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('resolve')
  @Operation(
    moving({
      action: 'resolve',
      id: 'resolveIncident',
      zh: '办结',
      en: 'Resolve an incident',
      description: '登记办理结果与凭证，等待回访。',
    }),
  )
  resolve(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Body() { result, proofs, reason }: ResolveIncidentDto,
  ): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.resolveIncident.execute(tx, { result, proofs, incidentId: id, guard: ctx.guard, reason }));
  }
}
