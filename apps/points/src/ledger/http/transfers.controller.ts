import { ApiProblems, Commands, Ctx, RequireScopes, UuidPipe, type RequestContext } from '@linli/service-defaults';
import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { AwardByHand } from '../use-cases/award-by-hand.js';
import { FindTransfer } from '../use-cases/find-transfer.js';
import { ReadBalance } from '../use-cases/read-balance.js';
import { ReverseTransfer } from '../use-cases/reverse-transfer.js';
import { AwardRequest, ReversalRequest, TransferDto } from './ledger.dto.js';
import { viewTransfer } from './transfers.view.js';

const location = ({ id }: TransferDto): string => `/api/points/v1/transfers/${id}`;

@ApiTags('ledger')
@Controller('api/points/v1')
export class TransfersController {
  constructor(
    private readonly commands: Commands,
    private readonly readBalance: ReadBalance,
    private readonly findTransfer: FindTransfer,
    private readonly awardByHand: AwardByHand,
    private readonly reverseTransfer: ReverseTransfer,
  ) {}

  @Post('volunteers/:id/awards')
  @RequireScopes('points:award')
  @ApiOperation({ summary: 'Award points by hand, with a reason (人工奖励)' })
  @ApiCreatedResponse({ type: TransferDto })
  @ApiProblems('points.volunteer-not-found')
  async award(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) volunteerId: string, @Body() body: AwardRequest): Promise<TransferDto> {
    ctx.requireArea(await this.readBalance.areaOf(volunteerId));
    return this.commands.run(ctx, { status: 201, location }, async (tx) => {
      const { transfer, legs } = await this.awardByHand.execute(tx, { volunteerId, points: body.points, reason: body.reason });
      return viewTransfer(transfer, legs);
    });
  }

  @Get('transfers/:id')
  @RequireScopes('points:read')
  @ApiOperation({ summary: 'One transfer (一笔记录)' })
  @ApiOkResponse({ type: TransferDto })
  @ApiProblems('points.transfer-not-found')
  async transfer(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<TransferDto> {
    const { transfer, legs, areaCode } = await this.findTransfer.execute(id);
    ctx.requireArea(areaCode);
    return viewTransfer(transfer, legs);
  }

  @Post('transfers/:id/reverse')
  @RequireScopes('points:award')
  @ApiOperation({ summary: 'Undo a transfer by a transfer of its own, once (冲正)' })
  @ApiCreatedResponse({ type: TransferDto })
  @ApiProblems(
    'points.transfer-not-found',
    'points.transfer-already-reversed',
    'points.transfer-not-reversible',
    'points.balance-insufficient',
  )
  async reverse(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) transferId: string,
    @Body() body: ReversalRequest,
  ): Promise<TransferDto> {
    ctx.requireArea((await this.findTransfer.execute(transferId)).areaCode);
    return this.commands.run(ctx, { status: 201, location }, async (tx) => {
      const { transfer, legs } = await this.reverseTransfer.execute(tx, { transferId, reason: body.reason });
      return viewTransfer(transfer, legs);
    });
  }
}
