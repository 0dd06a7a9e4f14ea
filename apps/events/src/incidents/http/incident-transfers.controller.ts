import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { MergeIncident } from '../use-cases/merge-incident.js';
import { ReclassifyIncident } from '../use-cases/reclassify-incident.js';
import { RelocateIncident } from '../use-cases/relocate-incident.js';
import { AnswerIncident } from './answer-incident.js';
import { IncidentDto, MergeIncidentDto, ReclassifyIncidentDto, RelocateIncidentDto } from './incidents.dto.js';
import { moving } from './moving.js';

/** What these routes ask; the module provides just that. */
export const transferMoves = [RelocateIncident, ReclassifyIncident, MergeIncident];

/** Where an incident belongs: to another area, under another category, into another incident. */
@ApiTags('incidents')
@Controller('api/events/v1/incidents/:id')
export class IncidentTransfersController {
  constructor(
    private readonly relocateIncident: RelocateIncident,
    private readonly reclassifyIncident: ReclassifyIncident,
    private readonly mergeIncident: MergeIncident,
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
        '事件实际发生在另一区划的，说明理由移交；两地均收到消息，原承办单位收到通知，随后按新区划的责任清单重新派单，办理期限照常计算。由此产生的纠纷或需求随之终止，可重新产生。已在该区划的返回 422，未授权的区划返回 403。',
      problems: ['platform.area-forbidden', 'events.same-place'],
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
      description: '重复事件并入主件，事件终止。主件不存在、不可见、为同一事件或已被并案时返回 422。',
      problems: ['events.master-not-usable'],
    }),
  )
  merge(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Body() { masterId, reason }: MergeIncidentDto,
  ): Promise<IncidentDto> {
    return this.answer.execute(ctx, (tx) => this.mergeIncident.execute(tx, { masterId, incidentId: id, guard: ctx.guard, reason }));
  }
}
