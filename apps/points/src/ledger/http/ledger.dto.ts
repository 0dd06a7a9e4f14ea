import { Choice, Flag, Integer, ListOf, Nested, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { units, type Unit } from '../domain/account.js';
import { journalFaults } from '../domain/journal-chain.js';
import { transferKinds } from '../domain/transfer.js';

const pointsPerAwardMax = 1_000;
const countMax = Number.MAX_SAFE_INTEGER;

export class ReadBalanceQuery {
  @Timestamp({ optional: true, description: '查询某一时刻的余额，默认为现在', example: '2026-11-22T08:00:00+08:00' })
  at?: string;
}

export class BalanceDto {
  @Uuid()
  volunteerId: string;

  @Integer({ min: 0, max: countMax, description: '积分', example: 20 })
  points: number;

  @Integer({ min: 0, max: countMax, description: '服务时长（分钟）', example: 60 })
  minutes: number;

  @Timestamp({ description: '余额所属时刻' })
  at: string;
}

export class ReadStatementQuery extends PageQuery {
  @Choice(units, { optional: true, description: '账本：积分或时长', example: 'points' })
  unit: Unit = 'points';
}

export class AwardPointsDto {
  @Uuid({ description: '调用方为这笔奖励生成的编号，同一编号只入账一次' })
  sourceId: string;

  @Integer({ min: 1, max: pointsPerAwardMax, description: '积分', example: 5 })
  points: number;

  @Text({ max: 200, description: '奖励理由', example: '协助社区安全体检日巡查' })
  reason: string;
}

export class ReverseTransferDto {
  @Text({ max: 200, description: '冲正理由', example: '评价录入有误' })
  reason: string;
}

export class SourceDto {
  @Text({ max: 40, example: 'task' })
  kind: string;

  @Text({ max: 80 })
  id: string;
}

export class TransferDto {
  @Uuid()
  id: string;

  @Uuid()
  volunteerId: string;

  @Choice(transferKinds, { description: '奖励、兑换、冲正' })
  kind: string;

  @Nested(() => SourceDto, { description: '来源：任务、调解、人工等' })
  source: SourceDto;

  @Integer({ min: -countMax, max: countMax, description: '积分变动', example: 20 })
  points: number;

  @Integer({ min: -countMax, max: countMax, description: '时长变动（分钟）', example: 60 })
  minutes: number;

  @Integer({ min: 1, max: countMax, nullable: true, description: '积分规则版本', example: 1 })
  ruleVersion: number | null;

  @Text({ max: 200, nullable: true })
  reason: string | null;

  @Uuid({ nullable: true, description: '被冲正的记录' })
  reversesTransferId: string | null;

  @Text({ max: 200, description: '操作者 kind:id' })
  actor: string;

  @Timestamp({ description: '发生时间' })
  occurredAt: string;

  @Timestamp({ description: '入账时间' })
  postedAt: string;
}

export class StatementLineDto {
  @Uuid()
  transferId: string;

  @Choice(transferKinds)
  kind: string;

  @Nested(() => SourceDto)
  source: SourceDto;

  @Choice(units)
  unit: string;

  @Integer({ min: -countMax, max: countMax, example: 20 })
  amount: number;

  @Integer({ min: 0, max: countMax, description: '变动后余额', example: 20 })
  balanceAfter: number;

  @Integer({ min: 1, max: countMax, nullable: true })
  ruleVersion: number | null;

  @Text({ max: 200, nullable: true })
  reason: string | null;

  @Timestamp()
  occurredAt: string;

  @Timestamp()
  postedAt: string;
}

export class StatementPageDto {
  @ListOf(() => StatementLineDto, { max: 500 })
  items: StatementLineDto[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}

export class JournalFaultDto {
  @Choice(journalFaults)
  fault: string;

  @Uuid({ nullable: true })
  accountId: string | null;

  @Uuid({ nullable: true })
  transferId: string | null;

  @Integer({ min: 0, max: countMax, nullable: true })
  seq: number | null;
}

export class JournalReportDto {
  @Flag({ description: '账本完好' })
  intact: boolean;

  @Integer({ min: 0, max: countMax })
  accounts: number;

  @Integer({ min: 0, max: countMax })
  entries: number;

  @ListOf(() => JournalFaultDto, { max: 100 })
  faults: JournalFaultDto[];
}
