import { Ctx, Operation, UuidPipe, type RequestContext } from '@linli/service-defaults';
import { mapPage } from '@linli/unit-of-work';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ReadBalance } from '../use-cases/read-balance.js';
import { ReadStatement } from '../use-cases/read-statement.js';
import { BalanceDto, ReadBalanceQuery, ReadStatementQuery, StatementPageDto } from './ledger.dto.js';
import { toStatementLineDto } from './to-transfer-dto.js';

@ApiTags('ledger')
@Controller('api/points/v1/volunteers/:id')
export class BalancesController {
  constructor(
    private readonly readBalance: ReadBalance,
    private readonly readStatement: ReadStatement,
  ) {}

  @Get('balance')
  @Operation({
    id: 'getBalance',
    zh: '查询余额',
    en: 'Get a balance',
    description: '志愿者的积分与服务时长（分钟），默认为现在，也可查询过去任一时刻。不在调用方区划内的志愿者视同不存在。',
    scopes: ['points:read'],
    answer: BalanceDto,
    problems: ['points.volunteer-not-found'],
  })
  async balance(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Query() query: ReadBalanceQuery): Promise<BalanceDto> {
    const wanted = query.at === undefined ? undefined : new Date(query.at);
    const { points, minutes, at } = await this.readBalance.execute(id, wanted, ctx);
    return { volunteerId: id, points, minutes, at: at.toISOString() };
  }

  @Get('statement')
  @Operation({
    id: 'getStatement',
    zh: '查询流水',
    en: 'Get a statement',
    description: '一个账本的全部变动，新的在前，每笔附来源和变动后余额。不在调用方区划内的志愿者视同不存在。',
    scopes: ['points:read'],
    answer: StatementPageDto,
    problems: ['points.volunteer-not-found', 'platform.cursor-invalid'],
  })
  async statement(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) volunteerId: string,
    @Query() query: ReadStatementQuery,
  ): Promise<StatementPageDto> {
    const page = await this.readStatement.execute({ volunteerId, unit: query.unit, asker: ctx }, query);
    return ctx.page(mapPage(page, toStatementLineDto));
  }
}
