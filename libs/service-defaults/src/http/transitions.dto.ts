import { Choice, Flag, ListOf, Text } from './fields.js';

class StateDto {
  @Text({ max: 40, description: '状态', example: 'in-progress' })
  state: string;

  @Text({ max: 40, description: '中文名称', example: '处置中' })
  zh: string;

  @Text({ max: 60, description: '英文名称', example: 'in progress' })
  en: string;

  @Flag({ description: '是否终态：此后没有其他流转' })
  isFinal: boolean;
}

class ActionDto {
  @Text({ max: 40, description: '动作', example: 'sign' })
  action: string;

  @Text({ max: 40, description: '中文名称', example: '签收' })
  zh: string;

  @Text({ max: 60, description: '英文名称', example: 'sign' })
  en: string;

  @Choice(['required', 'optional', 'none'], { description: '理由：必填、可填、不填' })
  reason: 'required' | 'optional' | 'none';

  @Text({ max: 40, nullable: true, description: '由谁执行；不限时为 null' })
  by: string | null;
}

class TransitionDto {
  @Text({ max: 40, description: '起始状态', example: 'dispatched' })
  from: string;

  @Text({ max: 40, description: '动作', example: 'sign' })
  action: string;

  @Text({ max: 40, description: '到达状态', example: 'in-progress' })
  to: string;
}

/** A table of transitions: besides these moves there are none. Answer with `transitions.view()`. */
export class TransitionsDto {
  @ListOf(() => StateDto, { max: 100 })
  states: readonly StateDto[];

  @ListOf(() => ActionDto, { max: 100 })
  actions: readonly ActionDto[];

  @ListOf(() => TransitionDto, { max: 1_000 })
  transitions: readonly TransitionDto[];
}
