import { Commands, Ctx, Operation, UuidPipe, type RequestContext } from '@linli/service-defaults';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AwardByHand } from '../use-cases/award-by-hand.js';
import { FindTransfer } from '../use-cases/find-transfer.js';
import { ReverseTransfer } from '../use-cases/reverse-transfer.js';
import { AwardPointsDto, ReverseTransferDto, TransferDto } from './ledger.dto.js';
import { toTransferDto } from './to-transfer-dto.js';

const location = ({ id }: TransferDto): string => `/api/points/v1/transfers/${id}`;

@ApiTags('ledger')
@Controller('api/points/v1')
export class TransfersController {
  constructor(
    private readonly commands: Commands,
    private readonly findTransfer: FindTransfer,
    private readonly awardByHand: AwardByHand,
    private readonly reverseTransfer: ReverseTransfer,
  ) {}

  @Post('volunteers/:id/awards')
  @Operation({
    id: 'awardPoints',
    zh: '人工奖励积分',
    en: 'Award points by hand',
    description:
      '人工奖励积分并写明理由，不受规则上限限制，不计时长。sourceId 由调用方指定：同一编号以相同内容重复提交返回原记录（200），内容不同则拒绝，不会重复入账；理由中的姓名、电话和证件号会被隐去。入账后发布 points.account.credited。不在调用方区划内的志愿者视同不存在。',
    scopes: ['points:award'],
    by: ['staff'],
    answer: TransferDto,
    status: [201, 200],
    problems: ['points.volunteer-not-found', 'points.award-rule-missing', 'points.award-conflict'],
  })
  async award(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) volunteerId: string, @Body() body: AwardPointsDto): Promise<TransferDto> {
    let isKnown = false;
    return this.commands.run(ctx, { status: () => (isKnown ? 200 : 201), location }, async (tx) => {
      const { award, isNew } = await this.awardByHand.execute(tx, { ...body, volunteerId, guard: ctx.guard });
      isKnown = !isNew;
      if (isKnown) ctx.replayed();
      return toTransferDto(award);
    });
  }

  @Get('transfers/:id')
  @Operation({
    id: 'getTransfer',
    zh: '查看一笔记录',
    en: 'Get a transfer',
    description: '一笔奖励、兑换或冲正：来源、变动、规则版本与理由。所属志愿者不在调用方区划内的视同不存在。',
    scopes: ['points:read'],
    answer: TransferDto,
    problems: ['points.transfer-not-found'],
  })
  async one(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<TransferDto> {
    return toTransferDto(await this.findTransfer.execute(id, ctx.guard));
  }

  @Post('transfers/:id/reverse')
  @Operation({
    id: 'reverseTransfer',
    zh: '冲正一笔记录',
    en: 'Reverse a transfer',
    description:
      '以一笔新记录冲正原记录，只能一次，由奖励人以外的人办理；冲正记录不能再冲正，会使余额为负的拒绝。被冲正的奖励不再占用当日和当月上限。理由中的姓名、电话和证件号会被隐去。',
    scopes: ['points:approve'],
    by: ['staff'],
    answer: TransferDto,
    status: 201,
    problems: [
      'points.transfer-not-found',
      'points.transfer-already-reversed',
      'points.transfer-not-reversible',
      'points.same-person',
      'points.balance-insufficient',
    ],
  })
  async reverse(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) transferId: string,
    @Body() { reason }: ReverseTransferDto,
  ): Promise<TransferDto> {
    return this.commands.run(ctx, { status: 201, location }, async (tx) =>
      toTransferDto(await this.reverseTransfer.execute(tx, { transferId, reason, guard: ctx.guard })),
    );
  }
}
