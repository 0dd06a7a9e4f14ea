import { Choice, ListOf, Text, Timestamp, Uuid } from '@linli/service-defaults';
import type { TimelineEntry } from '../domain/timeline.js';
import { needTransitions, type NeedState } from '../domain/transitions.js';

/** Who did what, when. */
export class NeedTimelineEntryDto {
  @Text({ max: 40, description: '动作', example: 'approve' })
  action: string;

  @Choice(needTransitions.states, { nullable: true, description: '动作之后的需求状态；未变化时为 null' })
  state: NeedState | null;

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

export class NeedTimelinePageDto {
  @ListOf(() => NeedTimelineEntryDto, { max: 500 })
  items: NeedTimelineEntryDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的游标' })
  next: string | null;
}

export function toTimelineEntryDto(entry: TimelineEntry): NeedTimelineEntryDto {
  const { action, state, actor, actorName, clientId, note, taskId, claimId, at } = entry;
  return { action, state, actor, actorName, clientId, note, taskId, claimId, at: at.toISOString() };
}
