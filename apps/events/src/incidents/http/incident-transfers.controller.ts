import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { MergeIncident } from '../use-cases/merge-incident.js';
import { ReclassifyIncident } from '../use-cases/reclassify-incident.js';
import { RelocateIncident } from '../use-cases/relocate-incident.js';
import { UnmergeIncident } from '../use-cases/unmerge-incident.js';
import { AnswerIncident } from './answer-incident.js';
import { IncidentDto, MergeIncidentDto, ReasonDto, ReclassifyIncidentDto, RelocateIncidentDto } from './incidents.dto.js';
import { moving } from './moving.js';

/** What these routes ask; the module provides just that. */
export const transferMoves = [RelocateIncident, ReclassifyIncident, MergeIncident, UnmergeIncident];

/** Where an incident belongs: to another area, under another category, into another incident. */
@ApiTags('incidents')
@Controller('api/events/v1/incidents/:id')
export class IncidentTransfersController {
  constructor(
    private readonly relocateIncident: RelocateIncident,
    private readonly reclassifyIncident: ReclassifyIncident,
    private readonly mergeIncident: MergeIncident,
    private readonly unmergeIncident: UnmergeIncident,
    private readonly answer: AnswerIncident,
  ) {}

  @Post('relocate')
  @Operation(
    moving({
      action: 'relocate',
      id: 'relocateIncident',
      zh: '移交区划',
      en: 'Relocate an incident',
      description:
        '事件实际发生在另一区划的，说明理由移交；两地均收到消息，原承办单位收到通知，随后按新区划的责任清单重新派单，办理期限照常计算。由此产生的纠纷或需求随之终止，可重新产生。已在该区划、区划未登记的返回 422，未授权的区划返回 403。',
      problems: ['platform.area-forbidden', 'events.same-place', 'events.area-unknown'],
    }),
  )
  relocate(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Body() { areaCode, reason }: RelocateIncidentDto,
  ): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.relocateIncident.execute(tx, { areaCode, incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('reclassify')
  @Operation(
    moving({
      action: 'reclassify',
      id: 'reclassifyIncident',
      zh: '改分类',
      en: 'Reclassify an incident',
      description:
        '分类有误的，说明理由改正；原承办单位收到通知，随后按新分类的责任清单重新派单，办理期限照常计算。由此产生的纠纷或需求随之终止，可重新产生。分类未变或未知时返回 422。',
      problems: ['events.category-unknown', 'events.same-category'],
    }),
  )
  reclassify(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Body() { category, reason }: ReclassifyIncidentDto,
  ): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.reclassifyIncident.execute(tx, { category, incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('merge')
  @Operation(
    moving({
      action: 'merge',
      id: 'mergeIncident',
      zh: '并案',
      en: 'Merge an incident',
      description:
        '重复事件并入主件，事件终止。此后主件的状态与结果也以本件自己的工单号告知来源系统。主件不存在、不可见、为同一事件或不在办理中时返回 422；本件已是他件主件，或主件已并入 200 件时返回 409。',
      problems: ['events.master-not-usable', 'events.incident-is-master', 'events.merge-full'],
    }),
  )
  merge(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Body() { masterId, reason }: MergeIncidentDto,
  ): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.mergeIncident.execute(tx, { masterId, incidentId: id, guard: ctx.guard, reason }));
  }

  @Post('unmerge')
  @Operation(
    moving({
      action: 'unmerge',
      id: 'unmergeIncident',
      zh: '解除并案',
      en: 'Unmerge an incident',
      description: '并错的，说明理由解除；事件恢复并案前的状态、承办单位与办理期限，主件的结果不再算作本件的结果。',
    }),
  )
  unmerge(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: ReasonDto): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.unmergeIncident.execute(tx, { incidentId: id, guard: ctx.guard, reason }));
  }
}
