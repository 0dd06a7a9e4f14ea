import { Choice, Integer, Text, Uuid } from '@linli/service-defaults';

export class CancelNeedDto {
  @Text({ max: 500, optional: true, description: '取消原因', example: '家人已帮忙解决' })
  reason?: string;
}

export class CancelledNeedDto {
  @Uuid()
  id: string;

  @Text({ max: 40, description: '编号', example: 'XQ-20261122-000001' })
  number: string;

  @Choice(['cancelled'])
  state: string;

  @Integer({ min: 1, max: 2_147_483_647 })
  version: number;
}
