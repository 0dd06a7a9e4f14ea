import { Integer, ListOf, Text, Timestamp } from '@linli/service-defaults';
import { ApiProperty } from '@nestjs/swagger';

const max = 1_000_000;

export class AwardRuleDto {
  @Integer({ min: 1, max, example: 1 })
  version: number;

  @Timestamp({ description: '生效时间' })
  effectiveFrom: string;

  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: '难度 1–5 的每小时积分', example: [10, 20, 30, 40, 50] })
  pointsPerHour: number[];

  @Integer({ min: 0, max, description: '系数（千分之一）', example: 1000 })
  coefficientThousandths: number;

  @ApiProperty({ type: 'array', items: { type: 'integer' }, description: '评价 1–5 的系数（千分之一）', example: [0, 500, 800, 900, 1000] })
  ratingThousandths: number[];

  @Integer({ min: 0, max, description: '协助调解一次的积分', example: 30 })
  mediationPoints: number;

  @Integer({ min: 0, max, description: '每日上限', example: 200 })
  pointsPerDayMax: number;

  @Integer({ min: 0, max, description: '每月上限', example: 2000 })
  pointsPerMonthMax: number;
}

export class AwardRuleListDto {
  @ListOf(() => AwardRuleDto, { max: 500 })
  items: AwardRuleDto[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}
