import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { AcceptIncident } from '../use-cases/accept-incident.js';
import { ApproveReturn } from '../use-cases/approve-return.js';
import { CancelIncident } from '../use-cases/cancel-incident.js';
import { CloseIncident } from '../use-cases/close-incident.js';
import { DispatchIncident } from '../use-cases/dispatch-incident.js';
import { RedoIncident } from '../use-cases/redo-incident.js';
import { RefuseReturn } from '../use-cases/refuse-return.js';
import { RejectIncident } from '../use-cases/reject-incident.js';
import { VoidIncident } from '../use-cases/void-incident.js';
import { AnswerIncident } from './answer-incident.js';
import { AcceptIncidentDto, DispatchIncidentDto, IncidentDto, ReasonDto, RejectIncidentDto, RemarkDto } from './incidents.dto.js';
import { moving } from './moving.js';

/** What these routes ask; the module provides just that. */
export const decisionMoves = [
  AcceptIncident,
  RejectIncident,
  DispatchIncident,
  ApproveReturn,
  RefuseReturn,
  RedoIncident,
  CloseIncident,
  CancelIncident,
  VoidIncident,
];

/** What a community or a street decides about an incident: each move of the table of transitions is a sub-resource of the same name. */
@ApiTags('incidents')
@Controller('api/events/v1/incidents/:id')
export class IncidentDecisionsController {
  constructor(
    private readonly acceptIncident: AcceptIncident,
    private readonly rejectIncident: RejectIncident,
    private readonly dispatchIncident: DispatchIncident,
    private readonly approveReturn: ApproveReturn,
    private readonly refuseReturn: RefuseReturn,
    private readonly redoIncident: RedoIncident,
    private readonly closeIncident: CloseIncident,
    private readonly cancelIncident: CancelIncident,
    private readonly voidIncident: VoidIncident,
    private readonly answer: AnswerIncident,
  ) {}

  @Post('accept')
  @Operation(
    moving({
      action: 'accept',
      id: 'acceptIncident',
      zh: '受理事件',
      en: 'Accept an incident',
      description: '认定属于职责范围并确定分类，时限尚未起算。尚无分类而未指定时返回 422。纠纷类事件随即转矛盾调解，志愿服务类转居民需求。',
      problems: ['events.category-unknown', 'events.category-missing'],
    }),
  )
  accept(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Body() { category, reason }: AcceptIncidentDto,
  ): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.acceptIncident.execute(tx, { category, incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('reject')
  @Operation(
    moving({
      action: 'reject',
      id: 'rejectIncident',
      zh: '不予受理',
      en: 'Reject an incident',
      description: '按不予受理的类别退回，并说明理由，事件终止。',
    }),
  )
  reject(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Body() { refusal, reason }: RejectIncidentDto,
  ): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.rejectIncident.execute(tx, { refusal, incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('dispatch')
  @Operation(
    moving({
      action: 'dispatch',
      id: 'dispatchIncident',
      zh: '派单',
      en: 'Dispatch an incident',
      description:
        '指定主办单位、协办单位与处置人。办理期限由等级决定，自首次派单起算：填写的期限只可提前；等级变化时自首次派单重新计算，挂账时长照样顺延，因此延后的须由持有 events:review 的客户端说明理由办理，否则返回 422；期限早于当前时间时返回 422。单位未登记或在当地没有工作时返回 422；未指定处置人的，由该单位值班的负责人处置。',
      problems: ['events.due-at-past', 'events.due-at-later', 'events.unit-unknown'],
    }),
  )
  dispatch(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Body() { reason, dueAt, ...named }: DispatchIncidentDto,
  ): Promise<IncidentDto> {
    const mayExtend = ctx.hasScope('events:review') && reason !== undefined;
    const dispatch = { ...named, dueAt: dueAt === undefined ? null : new Date(dueAt), mayExtend };
    return this.answer.execute(ctx, (tx) => this.dispatchIncident.execute(tx, { dispatch, incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('approve-return')
  @Operation(
    moving({
      action: 'approve-return',
      id: 'approveReturn',
      zh: '同意退单',
      en: 'Approve the return of an incident',
      description: '退单成立，事件回到已受理，等待重新派单；办理期限照常计算。',
    }),
  )
  approve(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: RemarkDto): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.approveReturn.execute(tx, { incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('refuse-return')
  @Operation(
    moving({
      action: 'refuse-return',
      id: 'refuseReturn',
      zh: '驳回退单',
      en: 'Refuse the return of an incident',
      description: '退单不成立，原单位成为指定承办单位，不得再次退单。',
    }),
  )
  refuse(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonDto): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.refuseReturn.execute(tx, { incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('redo')
  @Operation(
    moving({
      action: 'redo',
      id: 'redoIncident',
      zh: '重办',
      en: 'Have an incident redone',
      description: '办结或结案后退回重办，须在时限内（默认办结后 30 日）提出，逾期返回 409。处置人随即收到通知。',
      problems: ['events.redo-too-late'],
    }),
  )
  redo(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonDto): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.redoIncident.execute(tx, { incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('close')
  @Operation(
    moving({
      action: 'close',
      id: 'closeIncident',
      zh: '结案',
      en: 'Close an incident',
      description: '办结后结案；此后只可在时限内重办。',
    }),
  )
  close(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: RemarkDto): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.closeIncident.execute(tx, { incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('cancel')
  @Operation(
    moving({
      action: 'cancel',
      id: 'cancelIncident',
      zh: '撤销',
      en: 'Cancel an incident',
      description: '上报人撤回，事件终止。已有事件并入本件时返回 409。',
      problems: ['events.incident-is-master'],
    }),
  )
  cancel(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonDto): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.cancelIncident.execute(tx, { incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('void')
  @Operation(
    moving({
      action: 'void',
      id: 'voidIncident',
      zh: '作废',
      en: 'Void an incident',
      description: '受理后发现不应立案的事件经批准作废，事件终止。',
    }),
  )
  void(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonDto): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.voidIncident.execute(tx, { incidentId: id, guard: ctx.guard, reason }));
  }
}
