import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import type { DisputeView } from '../use-cases/dispute-view.js';
import { PerformObligation } from '../use-cases/perform-obligation.js';
import { ReachAgreement } from '../use-cases/reach-agreement.js';
import { SealAgreement } from '../use-cases/seal-agreement.js';
import { SignAgreement } from '../use-cases/sign-agreement.js';
import { DisputeCommands } from './dispute-commands.js';
import { DisputeDto } from './dispute-view.dto.js';
import { AgreementDto, SignatureDto } from './mediation.dto.js';

@ApiTags('agreements')
@RequireScopes('mediation:write')
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
  @ApiOperation({ summary: '达成协议：口头即日生效，书面待签名盖章' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.time-in-future', 'mediation.due-before-reached')
  reach(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: AgreementDto): Promise<DisputeView> {
    const obligations = (body.obligations ?? []).map(({ text, amountYuan = null, dueOn }) => ({ text, amountYuan, dueOn }));
    return this.commands.change(ctx, id, (tx, command) => {
      const reachedAt = body.reachedAt === undefined ? tx.now : new Date(body.reachedAt);
      return this.reachAgreement.execute(tx, { ...command, ...body, obligations, reachedAt });
    });
  }

  @Post('agreement/signatures')
  @ApiOperation({ summary: '记录书面协议的签名' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.signer-unknown', 'mediation.already-signed')
  sign(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Body() body: SignatureDto): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) =>
      this.signAgreement.execute(tx, { ...command, signer: body.signer, signerId: body.id }),
    );
  }

  @Post('agreement/seal')
  @ApiOperation({ summary: '加盖调委会印章，书面协议生效' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.signatures-missing')
  seal(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.sealAgreement.execute(tx, command));
  }

  @Post('obligations/:obligationId/perform')
  @ApiOperation({ summary: '义务已履行' })
  @ApiOkResponse({ type: DisputeDto })
  @ApiProblems('mediation.dispute-not-found', 'mediation.action-not-allowed', 'mediation.obligation-not-found')
  perform(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Param('obligationId', UuidPipe) obligationId: string,
  ): Promise<DisputeView> {
    return this.commands.change(ctx, id, (tx, command) => this.performObligation.execute(tx, { ...command, obligationId }));
  }
}
