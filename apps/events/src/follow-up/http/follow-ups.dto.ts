import { Choice, Flag, Integer, ListOf, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { followUpChannels, type FollowUpChannel } from '../domain/follow-up.js';

export class RecordFollowUpBody {
  @Choice(followUpChannels, { description: '回访方式' })
  channel: FollowUpChannel;

  @Flag({ description: '是否联系上' })
  contacted: boolean;

  @Flag({ optional: true, description: '是否解决；联系上时必填' })
  resolved?: boolean;

  @Integer({ min: 1, max: 5, optional: true, description: '满意度，1–5 分' })
  satisfaction?: number;

  @Text({ max: 500, optional: true, description: '评价或不满意原因', example: '修得很快' })
  reasons?: string;
}

export class FollowUpBody {
  @Uuid()
  id: string;

  @Uuid()
  incidentId: string;

  @Choice(followUpChannels)
  channel: FollowUpChannel;

  @Flag()
  contacted: boolean;

  @Flag({ nullable: true })
  resolved: boolean | null;

  @Integer({ min: 1, max: 5, nullable: true })
  satisfaction: number | null;

  @Text({ max: 1_000, nullable: true })
  reasons: string | null;

  @Choice(['close', 'redo', 'recorded'], { description: '结案、重办，或仅记录' })
  outcome: string;

  @Text({ max: 200, description: '回访人，kind:id' })
  actor: string;

  @Timestamp()
  followedUpAt: Date;
}

export class FollowUpListBody {
  @ListOf(() => FollowUpBody, { max: 100 })
  items: FollowUpBody[];
}
