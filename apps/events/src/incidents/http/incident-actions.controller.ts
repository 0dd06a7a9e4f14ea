import { Body, Controller, Param } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, RequestContext, UuidPipe } from '@linli/service-defaults';
import { MoveIncident, type MoveIncidentInput } from '../use-cases/move-incident.js';
import { PresentIncident, type IncidentView } from '../use-cases/present-incident.js';
import { Action } from './action.decorator.js';
import {
  AcceptBody,
  DispatchBody,
  MergeBody,
  ReasonBody,
  RejectBody,
  RemarkBody,
  ResolveBody,
  SuspendBody,
} from './incident-actions.dto.js';

/** Every move of the table of transitions is a sub-resource of the same name. */
@ApiTags('incidents 事件')
@Controller('api/events/v1/incidents/:id')
export class IncidentActionsController {
  constructor(
    private readonly moveIncident: MoveIncident,
    private readonly present: PresentIncident,
    private readonly commands: Commands,
  ) {}

  @Action('accept', 'events.category-unknown', 'events.category-missing')
  accept(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { category, reason }: AcceptBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'accept', categoryCode: category }, reason });
  }

  @Action('reject')
  reject(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { refusal, reason }: RejectBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'reject', refusal }, reason });
  }

  @Action('dispatch', 'events.due-at-past', 'events.due-at-later')
  dispatch(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: DispatchBody): Promise<IncidentView> {
    const { unit, handler, assisting, grade, dueAt, reason } = body;
    const named = handler ? { id: handler.id, name: handler.name ?? null } : null;
    return this.move(ctx, id, {
      move: { action: 'dispatch', unit, handler: named, assisting, grade, dueAt: dueAt === undefined ? undefined : new Date(dueAt) },
      reason,
    });
  }

  @Action('sign')
  sign(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: RemarkBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'sign' }, reason });
  }

  @Action('request-return', 'events.return-not-allowed', 'events.return-too-late')
  requestReturn(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'request-return' }, reason });
  }

  @Action('approve-return')
  approveReturn(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: RemarkBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'approve-return' }, reason });
  }

  @Action('refuse-return')
  refuseReturn(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'refuse-return' }, reason });
  }

  @Action('suspend', 'events.suspended-until-past')
  suspend(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { until, reason }: SuspendBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'suspend', until: until === undefined ? undefined : new Date(until) }, reason });
  }

  @Action('resume')
  resume(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: RemarkBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'resume' }, reason });
  }

  @Action('resolve')
  resolve(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Body() { result, proofs, reason }: ResolveBody,
  ): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'resolve', result, proofs }, reason });
  }

  @Action('redo', 'events.redo-too-late')
  redo(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'redo' }, reason });
  }

  @Action('close')
  close(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: RemarkBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'close' }, reason });
  }

  @Action('merge', 'events.master-not-usable')
  merge(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { masterId, reason }: MergeBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'merge', masterId }, reason });
  }

  @Action('cancel')
  cancel(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'cancel' }, reason });
  }

  @Action('void')
  void(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonBody): Promise<IncidentView> {
    return this.move(ctx, id, { move: { action: 'void' }, reason });
  }

  /** If-Match is honoured where it is sent: a move made on an old view is refused. */
  private async move(ctx: RequestContext, incidentId: string, input: Pick<MoveIncidentInput, 'move' | 'reason'>): Promise<IncidentView> {
    const check = (incident: { areaCode: string; version: number }) => {
      ctx.requireArea(incident.areaCode);
      ctx.requireVersion(incident.version);
    };
    const checkArea = (areaCode: string) => ctx.requireArea(areaCode);
    const view = await this.commands.run(ctx, {}, async (tx) => {
      const moved = await this.moveIncident.execute(tx, { ...input, incidentId, check, checkArea });
      return this.present.execute(moved);
    });
    ctx.etag(view.version);
    return view;
  }
}
