import { Operation } from '@linli/service-defaults';
import { Controller, Get } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
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

  @Get('ledger/verify')
  @Operation({
    id: 'verifyLedger',
    zh: '核对账本',
    en: 'Verify the ledger',
    description: '重算账本的每个哈希并与账户逐一比对，报告发现的差错，最多一百处。',
    scopes: ['points:approve'],
    answer: JournalReportDto,
  })
  async verify(): Promise<JournalReportDto> {
    const { intact, accounts, entries, faults } = await this.verifyJournal.execute();
    return { intact, accounts, entries, faults: [...faults] };
  }

  @Get('award-rules')
  @Operation({
    id: 'listAwardRules',
    zh: '积分规则',
    en: 'List award rules',
    description: '积分规则的全部版本，最新的在前。每笔奖励按服务发生时生效的版本计算。',
    scopes: ['points:read'],
    answer: AwardRuleListDto,
  })
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
