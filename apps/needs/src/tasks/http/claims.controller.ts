import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { CheckInProvider } from '../use-cases/check-in-provider.js';
import { CheckOutProvider } from '../use-cases/check-out-provider.js';
import { SubmitProof } from '../use-cases/submit-proof.js';
import { WithdrawClaim } from '../use-cases/withdraw-claim.js';
import { AttendanceDto, ClaimDto, SubmitProofDto, WithdrawClaimDto, toClaimDto } from './claims.dto.js';

/** What one provider does, from check-in to proof. */
@ApiTags('claims')
@RequireScopes('needs:write')
@Controller('/api/needs/v1/claims/:id')
export class ClaimsController {
  constructor(
    private readonly commands: Commands,
    private readonly withdrawClaim: WithdrawClaim,
    private readonly checkInProvider: CheckInProvider,
    private readonly checkOutProvider: CheckOutProvider,
    private readonly submitProof: SubmitProof,
  ) {}

  @Post('withdraw')
  @HttpCode(200)
  @ApiOperation({ summary: '退出服务并及时告知；名额立即释放（志愿服务条例第二十二、二十五条）' })
  @ApiOkResponse({ type: ClaimDto })
  @ApiProblems('platform.area-forbidden', 'needs.claim-not-found', 'needs.claim-moved')
  withdraw(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) claimId: string, @Body() body: WithdrawClaimDto): Promise<ClaimDto> {
    const input = { claimId, reason: body.reason ?? null, guard: ctx.guard };
    return this.commands.run(ctx, {}, async (tx) => toClaimDto(await this.withdrawClaim.execute(tx, input)));
  }

  @Post('check-in')
  @HttpCode(200)
  @ApiOperation({ summary: '签到' })
  @ApiOkResponse({ type: ClaimDto })
  @ApiProblems('platform.area-forbidden', 'needs.claim-not-found', 'needs.claim-moved', 'needs.task-moved', 'needs.time-out-of-bounds')
  checkIn(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) claimId: string, @Body() body: AttendanceDto): Promise<ClaimDto> {
    const input = { claimId, at: body.at ? new Date(body.at) : null, guard: ctx.guard };
    return this.commands.run(ctx, {}, async (tx) => toClaimDto(await this.checkInProvider.execute(tx, input)));
  }

  @Post('check-out')
  @HttpCode(200)
  @ApiOperation({ summary: '签退' })
  @ApiOkResponse({ type: ClaimDto })
  @ApiProblems(
    'platform.area-forbidden',
    'needs.claim-not-found',
    'needs.claim-moved',
    'needs.time-out-of-bounds',
    'needs.minutes-out-of-bounds',
  )
  checkOut(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) claimId: string, @Body() body: AttendanceDto): Promise<ClaimDto> {
    const input = { claimId, at: body.at ? new Date(body.at) : null, guard: ctx.guard };
    return this.commands.run(ctx, {}, async (tx) => toClaimDto(await this.checkOutProvider.execute(tx, input)));
  }

  @Post('proof')
  @HttpCode(200)
  @ApiOperation({ summary: '提交服务凭证' })
  @ApiOkResponse({ type: ClaimDto })
  @ApiProblems('platform.area-forbidden', 'needs.claim-not-found', 'needs.claim-moved')
  prove(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) claimId: string, @Body() body: SubmitProofDto): Promise<ClaimDto> {
    const photos = (body.photos ?? []).map(({ name, sha256, url }) => ({ name, sha256, url: url ?? null }));
    const input = { claimId, note: body.note, photos, guard: ctx.guard };
    return this.commands.run(ctx, {}, async (tx) => toClaimDto(await this.submitProof.execute(tx, input)));
  }
}
