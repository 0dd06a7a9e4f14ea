import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, move, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { disputeTransitions } from '../domain/transitions.js';
import { AcceptDispute } from '../use-cases/accept-dispute.js';
import { CloseDispute } from '../use-cases/close-dispute.js';
import { FailMediation } from '../use-cases/fail-mediation.js';
import { OverrideColour } from '../use-cases/override-colour.js';
import { WithdrawDispute } from '../use-cases/withdraw-dispute.js';
import { FailMediationDto, WithdrawDisputeDto } from './decisions.dto.js';
import { DisputeCommands } from './dispute-commands.js';
import { DisputeDto } from './disputes.dto.js';
import { OverrideColourDto } from './warnings.dto.js';

/** What the community decides of a dispute as a whole. */
@ApiTags('disputes')
@Controller('/api/mediation/v1/disputes/:id')
export class DecisionsController {
  constructor(
    private readonly commands: DisputeCommands,
    private readonly acceptDispute: AcceptDispute,
    private readonly overrideColour: OverrideColour,
    private readonly failMediation: FailMediation,
    private readonly withdrawDispute: WithdrawDispute,
    private readonly closeDispute: CloseDispute,
  ) {}

  @Post('accept')
  @Operation({
    id: 'acceptDispute',
    zh: '受理纠纷',
    en: 'Accept a dispute',
    description: '申请人与被申请人双方及全部当事人均已同意后受理，一个月调解期开始（人民调解法第十七条）。',
    scopes: ['mediation:register'],
    by: ['staff'],
    answer: DisputeDto,
    problems: ['mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.consents-missing'],
    moves: [move(disputeTransitions, 'accept')],
    versioned: true,
  })
  accept(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<DisputeDto> {
    return this.commands.change(ctx, id, (tx, command) => this.acceptDispute.execute(tx, command));
  }

  @Post('override-colour')
  @Operation({
    id: 'overrideColour',
    zh: '调整预警颜色',
    en: 'Override the colour',
    description: '由人确定颜色，须写明理由；各期限随新颜色从登记时起算，此后重新分级也不改变。达成协议后不能再调整。',
    scopes: ['mediation:review'],
    by: ['staff'],
    answer: DisputeDto,
    problems: ['mediation.dispute-not-found', 'mediation.action-not-allowed'],
    moves: [move(disputeTransitions, 'override-colour')],
    versioned: true,
  })
  override(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: OverrideColourDto): Promise<DisputeDto> {
    const { colour, reason } = body;
    return this.commands.change(ctx, id, (tx, command) => this.overrideColour.execute(tx, { ...command, colour, reason }));
  }

  @Post('fail')
  @Operation({
    id: 'failMediation',
    zh: '终止调解',
    en: 'Declare mediation failed',
    description:
      '调解不成，终止调解并告知仲裁、行政、司法途径（人民调解法第二十六条）；调解员退出本案，并发布 mediation.dispute.ended.v1。',
    scopes: ['mediation:mediate'],
    by: ['mediator', 'staff'],
    answer: DisputeDto,
    problems: ['mediation.dispute-not-found', 'mediation.action-not-allowed'],
    moves: [move(disputeTransitions, 'fail')],
    versioned: true,
  })
  fail(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: FailMediationDto): Promise<DisputeDto> {
    return this.commands.change(ctx, id, (tx, command) => this.failMediation.execute(tx, { ...command, reason }));
  }

  @Post('withdraw')
  @Operation({
    id: 'withdrawDispute',
    zh: '撤回申请',
    en: 'Withdraw a dispute',
    description: '申请人撤回，调解终止；调解员退出本案，并发布 mediation.dispute.ended.v1。达成协议后不能再撤回。',
    scopes: ['mediation:register'],
    by: ['mediator', 'staff'],
    answer: DisputeDto,
    problems: ['mediation.dispute-not-found', 'mediation.action-not-allowed'],
    moves: [move(disputeTransitions, 'withdraw')],
    versioned: true,
  })
  withdraw(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() { reason }: WithdrawDisputeDto): Promise<DisputeDto> {
    return this.commands.change(ctx, id, (tx, command) => this.withdrawDispute.execute(tx, { ...command, reason }));
  }

  @Post('close')
  @Operation({
    id: 'closeDispute',
    zh: '结案',
    en: 'Close a dispute',
    description: '达成协议的纠纷，各项义务均已履行并已回访后结案。',
    scopes: ['mediation:review'],
    by: ['staff'],
    answer: DisputeDto,
    problems: [
      'mediation.dispute-not-found',
      'mediation.action-not-allowed',
      'mediation.obligations-open',
      'mediation.follow-up-missing',
      'mediation.follow-up-not-calm',
    ],
    moves: [move(disputeTransitions, 'close')],
    versioned: true,
  })
  close(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<DisputeDto> {
    return this.commands.change(ctx, id, (tx, command) => this.closeDispute.execute(tx, command));
  }
}
