import { Decimal, Integer, ListOf, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { ScorePartDto } from './warnings.dto.js';

export class AssignMediatorDto {
  @Uuid({ description: '调解员 id' })
  mediatorId: string;
}

export class RecuseMediatorDto {
  @Uuid({ description: '调解员 id' })
  mediatorId: string;

  @Text({ max: 200, description: '回避理由', example: '与一方当事人是亲属' })
  reason: string;
}

export class AddHelperDto {
  @Uuid({ description: '志愿者 id' })
  volunteerId: string;
}

export class AssignedMediatorDto {
  @Uuid() id: string;
  @Text({ max: 200 }) name: string;
}

export class RecusalDto {
  @Uuid() mediatorId: string;
  @Text({ max: 400, description: '理由，隐去姓名电话' }) reason: string;
  @Timestamp() at: string;
}

export class HelperDto {
  @Uuid() volunteerId: string;
}

export class MediatorProposalDto {
  @Uuid() mediatorId: string;
  @Text({ max: 200 }) name: string;
  @Text({ max: 20 }) kind: string;
  @Integer({ min: 0, max: 1000 }) load: number;
  @Integer({ min: 1, max: 1000 }) workloadCap: number;
  @Decimal({ min: 0, max: 1000 }) score: number;
  @ListOf(() => ScorePartDto, { max: 10 }) parts: ScorePartDto[];
}

export class MediatorProposalsDto {
  @ListOf(() => MediatorProposalDto, { max: 10 }) items: MediatorProposalDto[];
}
