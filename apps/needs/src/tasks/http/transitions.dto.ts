import { ListOf, Text } from '@linli/service-defaults';

class MoveDto {
  @Text({ max: 40, description: '动作', example: 'fill' })
  action: string;

  @Text({ max: 40, description: '起始状态', example: 'open' })
  from: string;

  @Text({ max: 40, description: '到达状态', example: 'taken' })
  to: string;
}

export class TaskTransitionsDto {
  @ListOf(() => MoveDto, { max: 100, description: '任务' })
  items: MoveDto[];

  @ListOf(() => MoveDto, { max: 100, description: '接单' })
  claims: MoveDto[];
}
