import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { AddHelper } from '../use-cases/add-helper.js';
import { AssignMediator } from '../use-cases/assign-mediator.js';
import type { DisputeView } from '../use-cases/dispute-view.js';
import { FailMediation } from '../use-cases/fail-mediation.js';
import { OverrideColour } from '../use-cases/override-colour.js';
import { ProposeMediatorsForDispute } from '../use-cases/propose-mediators-for-dispute.js';
import { RecuseMediator } from '../use-cases/recuse-mediator.js';
import { DisputeCommands } from './dispute-commands.js';
import { DisputeDto, MediatorProposalsDto } from './dispute-view.dto.js';
import { AddHelperDto, AssignMediatorDto, OverrideColourDto, ReasonDto, RecuseMediatorDto } from './mediation.dto.js';

@ApiTags('disputes')
@RequireScopes('mediation:write')
@Controller('/api/mediation/v1/disputes/:id')
export class MediationController {
  constructor(
    private readonly commands: DisputeCommands,
    private readonly assignMediator: AssignMediator,
    private readonly recuseMediator: RecuseMediator,
    private readonly addHelper: AddHelper,
    private readonly overrideColour: OverrideColour,
    private readonly failMediation: FailMediation,
    private readonly proposals: ProposeMediatorsForDispute,
  ) {}

  @Get('mediator-proposals')
  @RequireScopes('mediation:read')
  @ApiOperation({ summary: '推荐调解员，按得分排序并说明理由' })
  @ApiOkResponse({ type: MediatorProposalsDto })
  @ApiProblems('mediation.dispute-not-found')
  propose(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string) {
    return this.proposals.execute(id, ({ areaCode }) => ctx.requireArea(areaCode));
  }

  @Post('mediators')
  @ApiOperation({ summary: '指派调解员' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems(
    'mediation.dispute-not-found',
    'mediation.action-not-allowed',
    'mediation.mediator-not-found',
    'mediation.mediator-inactive',
    'mediation.mediator-over-cap',
    'mediation.mediator-out-of-area',
    'mediation.mediator-recused',
    'mediation.mediator-already-assigned',
  )
  assign(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: AssignMediatorDto): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.assignMediator.execute(tx, { ...command, ...body }));
  }

  @Post('recusals')
  @ApiOperation({ summary: '调解员回避；已指派的退出本案' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.mediator-not-found')
  recuse(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: RecuseMediatorDto): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.recuseMediator.execute(tx, { ...command, ...body }));
  }

  @Post('helpers')
  @ApiOperation({ summary: '登记协助调解的志愿者' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems(
    'mediation.dispute-not-found',
    'mediation.action-not-allowed',
    'mediation.helper-already-added',
    'mediation.helpers-too-many',
  )
  help(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: AddHelperDto): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.addHelper.execute(tx, { ...command, ...body }));
  }

  @Post('override-colour')
  @ApiOperation({ summary: '人工调整预警颜色，须写明理由' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed')
  override(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: OverrideColourDto): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.overrideColour.execute(tx, { ...command, ...body }));
  }

  @Post('fail')
  @ApiOperation({ summary: '调解不成，告知仲裁、行政、司法途径' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed')
  fail(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: ReasonDto): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.failMediation.execute(tx, { ...command, ...body }));
  }
}
