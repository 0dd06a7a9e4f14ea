import { Choice, ListOf, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { incidentTransitions } from '../domain/transitions.js';
import type { TimelineLine } from '../use-cases/read-timeline.js';

class IncidentTimelineEntryDto implements Omit<TimelineLine, 'action'> {
  @Uuid()
  id: string;

  @Timestamp()
  at: Date;

  @Text({ max: 40, example: 'dispatch' })
  action: string;

  @Text({ max: 20, example: '派单' })
  actionName: string;

  @Choice(incidentTransitions.states, { nullable: true })
  from: string | null;

  @Choice(incidentTransitions.states)
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

export class IncidentTimelinePageDto {
  @ListOf(() => IncidentTimelineEntryDto, { max: 500 })
  items: IncidentTimelineEntryDto[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}
