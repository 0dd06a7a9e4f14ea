import { Choice, ListOf, Nested, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { incidentStateNames } from '../domain/incident-state.js';

export class TimelineQuery extends PageQuery {}

export class TimelineLineBody {
  @Uuid()
  id: string;

  @Timestamp()
  at: Date;

  @Text({ max: 40, example: 'dispatch' })
  action: string;

  @Text({ max: 20, example: '派单' })
  actionName: string;

  @Choice(incidentStateNames, { nullable: true })
  from: string | null;

  @Choice(incidentStateNames)
  to: string;

  @Text({ max: 20, example: '已派单' })
  toName: string;

  @Text({ max: 200, description: '操作人，kind:id', example: 'staff:cui-yuan' })
  actor: string;

  @Text({ max: 80, nullable: true, example: '翠苑社区' })
  actorName: string | null;

  @Text({ max: 200, description: '客户端' })
  clientId: string;

  @Text({ max: 2_000, nullable: true })
  reason: string | null;

  @Text({ max: 400, nullable: true, description: '自动决定所依据的规则' })
  rule: string | null;
}

export class TimelinePageBody {
  @ListOf(() => TimelineLineBody, { max: 500 })
  items: TimelineLineBody[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}

export class StateBody {
  @Text({ max: 40, example: 'dispatched' })
  state: string;

  @Text({ max: 20, example: '已派单' })
  name: string;
}

export class TransitionBody {
  @Text({ max: 40, example: 'dispatch' })
  action: string;

  @Text({ max: 20, example: '派单' })
  name: string;

  @ListOf('text', { max: 20, example: ['accepted', 'dispatched'] })
  from: string[];

  @Text({ max: 40, example: 'dispatched' })
  to: string;

  @Choice(['required', 'optional'])
  reason: string;
}

export class TransitionsBody {
  @ListOf(() => StateBody, { max: 20 })
  states: StateBody[];

  @ListOf(() => TransitionBody, { max: 40 })
  transitions: TransitionBody[];
}

export class RevealBody {
  @Text({ min: 2, max: 500, description: '查看理由，记入日志', example: '回访联系上报人' })
  reason: string;
}

export class OriginalTextsBody {
  @Text({ max: 200 })
  subject: string;

  @Text({ max: 4_000 })
  content: string;

  @Text({ max: 200, nullable: true })
  place: string | null;
}

export class RevealedReporterBody {
  @Text({ max: 100, nullable: true, example: '张三' })
  name: string | null;

  @Text({ max: 40, nullable: true, example: '13812345678' })
  phone: string | null;

  @Nested(() => OriginalTextsBody, { nullable: true, description: '未脱敏的原文' })
  original: OriginalTextsBody | null;
}
