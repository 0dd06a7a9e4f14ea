import { Text } from '@linli/service-defaults';

export class FailMediationDto {
  @Text({ max: 500, description: '原因', example: '双方分歧过大，无法达成一致。' })
  reason: string;
}

export class WithdrawDisputeDto {
  @Text({ max: 500, description: '原因', example: '双方已自行和解。' })
  reason: string;
}
