import { ListOf, Text } from '@linli/service-defaults';

class TransitionDto {
  @Text({ max: 40, description: '动作', example: 'approve' })
  action: string;

  @Text({ max: 40, description: '起始状态', example: 'ordered' })
  from: string;

  @Text({ max: 40, description: '到达状态', example: 'screened' })
  to: string;

  @Text({ max: 40, description: '由谁执行：community 社区、provider 服务者、resident 居民', example: 'community' })
  by: string;
}

export class TransitionsDto {
  @ListOf(() => TransitionDto, { max: 100 })
  items: TransitionDto[];
}
