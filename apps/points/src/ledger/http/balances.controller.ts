import { ApiProblems, Ctx, readCursor, RequireScopes, toPage, UuidPipe, type RequestContext } from '@linli/service-defaults';
import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ReadBalance } from '../use-cases/read-balance.js';
import { BalanceDto, BalanceQuery, StatementPageDto, StatementQuery } from './ledger.dto.js';
import { viewStatementLine } from './transfers.view.js';

@ApiTags('ledger')
@RequireScopes('points:read')
@Controller('api/points/v1/volunteers/:id')
export class BalancesController {
  constructor(private readonly readBalance: ReadBalance) {}

  @Get('balance')
  @ApiOperation({ summary: 'Points and service minutes, now or at a past instant (余额)' })
  @ApiOkResponse({ type: BalanceDto })
  @ApiProblems('points.volunteer-not-found')
  async balance(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string, @Query() query: BalanceQuery): Promise<BalanceDto> {
    ctx.requireArea(await this.readBalance.areaOf(id));
    const { points, minutes, at } = await this.readBalance.at(id, query.at === undefined ? undefined : new Date(query.at));
    return { volunteerId: id, points, minutes, at: at.toISOString() };
  }

  @Get('statement')
  @ApiOperation({ summary: 'Every entry with its source and the balance after it, newest first (流水)' })
  @ApiOkResponse({ type: StatementPageDto })
  @ApiProblems('points.volunteer-not-found')
  async statement(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Query() query: StatementQuery,
  ): Promise<StatementPageDto> {
    ctx.requireArea(await this.readBalance.areaOf(id));
    const filters = { id, unit: query.unit };
    const position = readCursor(query.cursor, filters);
    const lines = await this.readBalance.statement(id, query.unit, position === null ? null : Number(position[0]), query.limit);
    const page = ctx.page(toPage(lines, query.limit, filters, ({ seq }) => [seq]));
    return { ...page, items: page.items.map(viewStatementLine) };
  }
}
