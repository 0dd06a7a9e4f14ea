import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, move, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { disputeTransitions } from '../domain/transitions.js';
import { AddHelper } from '../use-cases/add-helper.js';
import { AssignMediator } from '../use-cases/assign-mediator.js';
import { ProposeMediatorsForDispute } from '../use-cases/propose-mediators-for-dispute.js';
import { RecuseMediator } from '../use-cases/recuse-mediator.js';
import { AddHelperDto, AssignMediatorDto, MediatorProposalsDto, RecuseMediatorDto } from './assignments.dto.js';
import { DisputeCommands } from './dispute-commands.js';
import { DisputeDto } from './disputes.dto.js';

@ApiTags('disputes')
@Controller('/api/mediation/v1/disputes/:id')
export class AssignmentsController {
  constructor(
    private readonly commands: DisputeCommands,
    private readonly assignMediator: AssignMediator,
    private readonly recuseMediator: RecuseMediator,
    private readonly addHelper: AddHelper,
    private readonly proposeMediators: ProposeMediatorsForDispute,
  ) {}

  @Get('mediator-proposals')
  @Operation({
    id: 'proposeMediators',
    zh: '推荐调解员',
    en: 'Propose mediators',
    description: '按专长、身份、在办量和远近给可接案的调解员打分排序，并说明得分构成；不含应回避和已指派的。由人决定指派谁。',
    scopes: ['mediation:read'],
    answer: MediatorProposalsDto,
    problems: ['mediation.dispute-not-found'],
  })
  async propose(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<MediatorProposalsDto> {
    const proposals = await this.proposeMediators.execute(id, ctx.guard);
    return {
      items: proposals.map(({ mediator: { id: mediatorId, name, kind, load, workloadCap }, score, parts }) => ({
        ...{ mediatorId, name, kind, load, workloadCap, score, parts: [...parts] },
      })),
    };
  }

  @Post('mediators')
  @Operation({
    id: 'assignMediator',
    zh: '指派调解员',
    en: 'Assign a mediator',
    description: '为已受理的纠纷指派一名或数名调解员，计入其在办件数。调解员须接案、未达上限、服务于该区划且无须回避。首名指派后进入调解。',
    scopes: ['mediation:register'],
    by: ['staff'],
    answer: DisputeDto,
    problems: [
      'mediation.dispute-not-found',
      'mediation.action-not-allowed',
      'mediation.mediator-not-found',
      'mediation.mediator-inactive',
      'mediation.mediator-over-cap',
      'mediation.mediator-out-of-area',
      'mediation.mediator-recused',
      'mediation.mediator-already-assigned',
    ],
    moves: [move(disputeTransitions, 'assign-mediator')],
    versioned: true,
  })
  assign(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: AssignMediatorDto): Promise<DisputeDto> {
    const mediatorId = body.mediatorId.toLowerCase();
    return this.commands.change(ctx, id, (tx, command) => this.assignMediator.execute(tx, { ...command, mediatorId }));
  }

  @Post('recusals')
  @Operation({
    id: 'recuseMediator',
    zh: '调解员回避',
    en: 'Recuse a mediator',
    description: '记录调解员与本案有利害关系：不得再指派，已指派的退出本案。协议达成后不能再记录。',
    scopes: ['mediation:mediate'],
    by: ['mediator', 'staff'],
    answer: DisputeDto,
    problems: ['mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.mediator-not-found'],
    moves: [move(disputeTransitions, 'recuse-mediator')],
    versioned: true,
  })
  recuse(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: RecuseMediatorDto): Promise<DisputeDto> {
    const input = { mediatorId: body.mediatorId.toLowerCase(), reason: body.reason };
    return this.commands.change(ctx, id, (tx, command) => this.recuseMediator.execute(tx, { ...command, ...input }));
  }

  @Post('helpers')
  @Operation({
    id: 'addHelper',
    zh: '登记协助人',
    en: 'Add a helper',
    description: '登记协助调解的志愿者，最多二十名，须已登记且在调用方区划之内；达成协议时随消息告知，用于奖励积分。',
    scopes: ['mediation:mediate'],
    by: ['mediator', 'staff'],
    answer: DisputeDto,
    problems: [
      'mediation.dispute-not-found',
      'mediation.action-not-allowed',
      'mediation.helper-already-added',
      'mediation.helpers-too-many',
      'mediation.helper-unknown',
    ],
    moves: [move(disputeTransitions, 'add-helper')],
    versioned: true,
  })
  help(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: AddHelperDto): Promise<DisputeDto> {
    const volunteerId = body.volunteerId.toLowerCase();
    return this.commands.change(ctx, id, (tx, command) => this.addHelper.execute(tx, { ...command, volunteerId }));
  }
}
