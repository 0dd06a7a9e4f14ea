import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, move, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { disputeTransitions } from '../domain/transitions.js';
import { PerformObligation } from '../use-cases/perform-obligation.js';
import { ReachAgreement } from '../use-cases/reach-agreement.js';
import { SealAgreement } from '../use-cases/seal-agreement.js';
import { SignAgreement } from '../use-cases/sign-agreement.js';
import { ReachAgreementDto, SignAgreementDto } from './agreements.dto.js';
import { DisputeCommands } from './dispute-commands.js';
import { DisputeDto } from './disputes.dto.js';

@ApiTags('agreements')
@Controller('/api/mediation/v1/disputes/:id')
export class AgreementsController {
  constructor(
    private readonly commands: DisputeCommands,
    private readonly reachAgreement: ReachAgreement,
    private readonly signAgreement: SignAgreement,
    private readonly sealAgreement: SealAgreement,
    private readonly performObligation: PerformObligation,
  ) {}

  @Post('agreement')
  @Operation({
    id: 'reachAgreement',
    zh: '达成协议',
    en: 'Reach an agreement',
    description:
      '口头协议自达成时生效，纠纷随即解决并发布 mediation.dispute.settled.v1；书面协议待签名盖章，再次拟定则替换原协议及其签名（人民调解法第二十九、三十条）。达成时间不能晚于现在，履行期限不能早于达成日。',
    scopes: ['mediation:mediate'],
    by: ['mediator', 'staff'],
    answer: DisputeDto,
    problems: [
      'mediation.dispute-not-found',
      'mediation.action-not-allowed',
      'mediation.time-in-future',
      'mediation.due-before-reached',
      'mediation.mediator-missing',
      'mediation.reached-before-accepted',
    ],
    moves: [move(disputeTransitions, 'reach-oral-agreement'), move(disputeTransitions, 'draft-written-agreement')],
    versioned: true,
  })
  reach(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: ReachAgreementDto): Promise<DisputeDto> {
    const { form, content, reachedAt, concernsStatus } = body;
    const obligations = (body.obligations ?? []).map(({ text, amountYuan = null, dueOn }) => ({ text, amountYuan, dueOn }));
    return this.commands.change(ctx, id, (tx, command) => {
      const reached = reachedAt === undefined ? tx.now : new Date(reachedAt);
      return this.reachAgreement.execute(tx, { ...command, form, content, concernsStatus, obligations, reachedAt: reached });
    });
  }

  @Post('agreement/signatures')
  @Operation({
    id: 'signAgreement',
    zh: '签署协议',
    en: 'Sign the agreement',
    description: '记录当事人或本案调解员已在书面协议上签名；每人一次，他人不能签署。',
    scopes: ['mediation:mediate'],
    by: ['mediator', 'staff'],
    answer: DisputeDto,
    problems: [
      'mediation.dispute-not-found',
      'mediation.action-not-allowed',
      'mediation.agreement-not-found',
      'mediation.signer-unknown',
      'mediation.already-signed',
    ],
    moves: [move(disputeTransitions, 'sign-agreement')],
    versioned: true,
  })
  sign(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: SignAgreementDto): Promise<DisputeDto> {
    const input = { signer: body.signer, signerId: body.id.toLowerCase() };
    return this.commands.change(ctx, id, (tx, command) => this.signAgreement.execute(tx, { ...command, ...input }));
  }

  @Post('agreement/seal')
  @Operation({
    id: 'sealAgreement',
    zh: '加盖印章',
    en: 'Seal the agreement',
    description:
      '全部当事人及调解员签名后加盖调委会印章，书面协议自盖章时生效，纠纷解决，调解员退出本案，并发布 mediation.dispute.settled.v1（人民调解法第二十九条）。',
    scopes: ['mediation:review'],
    by: ['staff'],
    answer: DisputeDto,
    problems: [
      'mediation.dispute-not-found',
      'mediation.action-not-allowed',
      'mediation.agreement-not-found',
      'mediation.signatures-missing',
    ],
    moves: [move(disputeTransitions, 'seal-agreement')],
    versioned: true,
  })
  seal(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<DisputeDto> {
    return this.commands.change(ctx, id, (tx, command) => this.sealAgreement.execute(tx, command));
  }

  @Post('obligations/:obligationId/perform')
  @Operation({
    id: 'performObligation',
    zh: '义务已履行',
    en: 'Mark an obligation performed',
    description: '记录协议中的一项义务已履行；重复记录不改变首次时间。',
    scopes: ['mediation:mediate'],
    by: ['mediator', 'staff'],
    answer: DisputeDto,
    problems: [
      'mediation.dispute-not-found',
      'mediation.action-not-allowed',
      'mediation.agreement-not-found',
      'mediation.obligation-not-found',
    ],
    moves: [move(disputeTransitions, 'perform-obligation')],
    versioned: true,
  })
  perform(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Param('obligationId', UuidPipe) obligationId: string,
  ): Promise<DisputeDto> {
    return this.commands.change(ctx, id, (tx, command) => this.performObligation.execute(tx, { ...command, obligationId }));
  }
}
