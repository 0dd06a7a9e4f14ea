import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, TransitionsDto, UuidPipe, move } from '@linli/service-defaults';
import { claimTransitions } from '../domain/claim-transitions.js';
import { RecordAttendance } from '../use-cases/record-attendance.js';
import { SubmitProof } from '../use-cases/submit-proof.js';
import { RevealResident } from '../use-cases/reveal-resident.js';
import { WithdrawClaim } from '../use-cases/withdraw-claim.js';
import { RevealResidentDto, RevealedResidentDto } from './resident.dto.js';
import { AttendanceDto, ClaimDto, SubmitProofDto, WithdrawClaimDto } from './claims.dto.js';

/** Who serves acts in the own name, for the own unit; nobody does it for them. */
const providers = ['volunteer', 'unit-staff'] as const;
const ofClaim = ['needs.claim-not-found', 'needs.claim-moved', 'platform.version-mismatch'];

/** What one provider does, from check-in to proof. A claim is a part of its task: If-Match is the task's version. */
@ApiTags('claims')
@Controller('/api/needs/v1/claims')
export class ClaimsController {
  constructor(
    private readonly commands: Commands,
    private readonly withdrawClaim: WithdrawClaim,
    private readonly recordAttendance: RecordAttendance,
    private readonly submitProof: SubmitProof,
    private readonly revealResident: RevealResident,
  ) {}

  @Get('transitions')
  @Operation({
    id: 'getClaimTransitions',
    zh: '接单的状态流转表',
    en: 'Get the transitions of a claim',
    description: '接单记录的全部状态、动作和流转；除此之外没有其他流转。',
    scopes: ['needs:read'],
    answer: TransitionsDto,
  })
  transitions(): TransitionsDto {
    return claimTransitions.view();
  }

  @Post(':id/withdraw')
  @Operation({
    id: 'withdrawClaim',
    zh: '退出服务',
    en: 'Withdraw a claim',
    description:
      '及时告知退出（志愿服务条例第二十二、二十五条），名额立即释放；已开始的人都退出时任务重新待接单。提交凭证后不能退出。If-Match 为任务的版本。',
    scopes: ['needs:serve'],
    by: providers,
    answer: ClaimDto,
    problems: ofClaim,
    moves: [move(claimTransitions, 'withdraw')],
  })
  withdraw(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) claimId: string, @Body() body: WithdrawClaimDto): Promise<ClaimDto> {
    const input = { claimId, reason: body.reason ?? null, guard: ctx.guard };
    return this.commands.run(ctx, {}, (tx) => this.withdrawClaim.execute(tx, input));
  }

  @Post(':id/check-in')
  @Operation({
    id: 'checkIn',
    zh: '签到',
    en: 'Check in',
    description: '服务者到达；首个签到即开始服务。时间默认为现在，最多补录 72 小时，不得晚于现在 5 分钟以上。If-Match 为任务的版本。',
    scopes: ['needs:serve'],
    by: providers,
    answer: ClaimDto,
    problems: [...ofClaim, 'needs.task-moved', 'needs.time-out-of-bounds'],
    moves: [move(claimTransitions, 'check-in')],
  })
  checkIn(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) claimId: string, @Body() body: AttendanceDto): Promise<ClaimDto> {
    const input = { claimId, action: 'check-in' as const, at: body.at ? new Date(body.at) : null, guard: ctx.guard };
    return this.commands.run(ctx, {}, (tx) => this.recordAttendance.execute(tx, input));
  }

  @Post(':id/check-out')
  @Operation({
    id: 'checkOut',
    zh: '签退',
    en: 'Check out',
    description: '服务者离开；签到至签退的整分钟数即服务时长，一次不超过 1440 分钟。时间不得早于签到。If-Match 为任务的版本。',
    scopes: ['needs:serve'],
    by: providers,
    answer: ClaimDto,
    problems: [...ofClaim, 'needs.time-out-of-bounds', 'needs.minutes-out-of-bounds'],
    moves: [move(claimTransitions, 'check-out')],
  })
  checkOut(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) claimId: string, @Body() body: AttendanceDto): Promise<ClaimDto> {
    const input = { claimId, action: 'check-out' as const, at: body.at ? new Date(body.at) : null, guard: ctx.guard };
    return this.commands.run(ctx, {}, (tx) => this.recordAttendance.execute(tx, input));
  }

  @Post(':id/proof')
  @Operation({
    id: 'submitProof',
    zh: '提交服务凭证',
    en: 'Submit proof of the service',
    description: '签退后以文字和照片说明服务情况；应交的凭证齐全后任务转为待验收。If-Match 为任务的版本。',
    scopes: ['needs:serve'],
    by: providers,
    answer: ClaimDto,
    problems: ofClaim,
    moves: [move(claimTransitions, 'prove')],
  })
  prove(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) claimId: string, @Body() body: SubmitProofDto): Promise<ClaimDto> {
    const photos = (body.photos ?? []).map(({ name, sha256, url }) => ({ name, sha256, url: url ?? null }));
    const input = { claimId, proof: { note: body.note, photos }, guard: ctx.guard };
    return this.commands.run(ctx, {}, (tx) => this.submitProof.execute(tx, input));
  }

  @Post(':id/resident/reveal')
  @Operation({
    id: 'revealResident',
    zh: '查看服务对象的联系方式',
    en: 'Reveal the resident',
    description:
      '接单人自接单至签退后 24 小时可查看服务对象的姓名、电话与地点；每次查看记录何人、何时、何故。他人查看答 404。重复请求不再返回明文。',
    scopes: ['needs:serve', 'personal-data:reveal'],
    by: providers,
    answer: RevealedResidentDto,
    problems: ['needs.claim-not-found', 'needs.contact-closed', 'needs.resident-absent'],
  })
  reveal(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) claimId: string,
    @Body() { reason }: RevealResidentDto,
  ): Promise<RevealedResidentDto> {
    // What is revealed is not kept for a repeat of the request: it would lie there in the clear.
    const remember = (): RevealedResidentDto => ({ name: null, phone: null, place: null });
    return this.commands.run(ctx, { remember }, (tx) => this.revealResident.execute(tx, { claimId, reason, guard: ctx.guard }));
  }
}
