import { Choice, ListOf, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { needStates } from '../domain/need-transitions.js';
import type { TimelineView } from '../use-cases/read-timeline.js';

export class TimelineQuery extends PageQuery {}

/** Who did what, when. */
export class TimelineEntryDto {
  @Text({ max: 40, description: '动作', example: 'approve' })
  action: string;

  @Choice(needStates, { nullable: true, description: '动作之后的需求状态；未变化时为 null' })
  state: string | null;

  @Text({ max: 120, description: '操作人，kind:id', example: 'staff:zhou-min' })
  actor: string;

  @Text({ max: 240, nullable: true, description: '操作人姓名或单位；居民和志愿者脱敏' })
  actorName: string | null;

  @Text({ max: 64, description: '客户端' })
  clientId: string;

  @Text({ max: 4000, nullable: true, description: '说明' })
  note: string | null;

  @Uuid({ nullable: true })
  taskId: string | null;

  @Uuid({ nullable: true })
  claimId: string | null;

  @Timestamp()
  at: string;
}

export class TimelineDto {
  @ListOf(() => TimelineEntryDto, { max: 500 })
  items: TimelineEntryDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的游标' })
  next: string | null;
}

export const toTimelineEntryDto = ({
  action,
  state,
  actor,
  actorName,
  clientId,
  note,
  taskId,
  claimId,
  at,
}: TimelineView): TimelineEntryDto => ({
  action,
  state,
  actor,
  actorName,
  clientId,
  note,
  taskId,
  claimId,
  at: at.toISOString(),
});
