import { ApiProblems, Ctx, RequireScopes, type RequestContext } from '@linli/service-defaults';
import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { PointsError } from '../../points.errors.js';
import { ListAwardRules } from '../use-cases/list-award-rules.js';
import { VerifyJournal } from '../use-cases/verify-journal.js';
import { AwardRuleListDto } from './award-rules.dto.js';
import { JournalReportDto } from './ledger.dto.js';

@ApiTags('ledger')
@Controller('api/points/v1')
export class LedgerController {
  constructor(
    private readonly verifyJournal: VerifyJournal,
    private readonly listAwardRules: ListAwardRules,
  ) {}

  /** One of two scopes will do, so the handler asks for them itself. */
  @Get('ledger/verify')
  @RequireScopes()
  @ApiOperation({ summary: 'Recompute every hash of the journal (核对账本); scope points:audit or platform:admin' })
  @ApiOkResponse({ type: JournalReportDto })
  @ApiProblems('points.audit-forbidden')
  async verify(@Ctx() ctx: RequestContext): Promise<JournalReportDto> {
    if (!ctx.hasScope('points:audit') && !ctx.hasScope('platform:admin')) throw new PointsError('points.audit-forbidden');
    const { intact, accounts, entries, faults } = await this.verifyJournal.execute();
    return { intact, accounts, entries, faults: [...faults] };
  }

  @Get('award-rules')
  @RequireScopes('points:read')
  @ApiOperation({ summary: 'Every version of the award rule, the latest first (积分规则)' })
  @ApiOkResponse({ type: AwardRuleListDto })
  async awardRules(): Promise<AwardRuleListDto> {
    const rules = await this.listAwardRules.execute();
    return {
      items: rules.map((rule) => ({
        ...rule,
        effectiveFrom: rule.effectiveFrom.toISOString(),
        pointsPerHour: [...rule.pointsPerHour],
        ratingThousandths: [...rule.ratingThousandths],
      })),
      next: null,
    };
  }
}
