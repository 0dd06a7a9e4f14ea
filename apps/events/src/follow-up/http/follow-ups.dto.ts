import { Choice, Flag, Integer, ListOf, Text, Timestamp, Uuid } from '@linli/service-defaults';
import {
  followUpChannels,
  followUpOutcomes,
  type FollowUp,
  type FollowUpAnswer,
  type FollowUpChannel,
  type FollowUpOutcome,
} from '../domain/follow-up.js';

export class RecordFollowUpDto implements FollowUpAnswer {
  @Choice(followUpChannels, { description: '回访方式' })
  channel: FollowUpChannel;

  @Flag({ description: '是否联系上' })
  contacted: boolean;

  @Flag({ optional: true, nullable: true, description: '是否解决；联系上时必填' })
  resolved: boolean | null = null;

  @Integer({ min: 1, max: 5, optional: true, nullable: true, description: '满意度，1–5 分' })
  satisfaction: number | null = null;

  @Text({ max: 500, optional: true, nullable: true, description: '评价或不满意原因', example: '修得很快' })
  reasons: string | null = null;
}

export class FollowUpDto implements FollowUp {
  @Uuid()
  id: string;

  @Uuid()
  incidentId: string;

  @Choice(followUpChannels, { description: '回访方式' })
  channel: FollowUpChannel;

  @Flag({ description: '是否联系上' })
  contacted: boolean;

  @Flag({ nullable: true, description: '是否解决' })
  resolved: boolean | null;

  @Integer({ min: 1, max: 5, nullable: true, description: '满意度，1–5 分' })
  satisfaction: number | null;

  @Text({ max: 1_000, nullable: true, description: '评价或不满意原因' })
  reasons: string | null;

  @Choice(followUpOutcomes, { description: '结案、重办，或仅记录' })
  outcome: FollowUpOutcome;

  @Text({ max: 200, description: '回访人，kind:id' })
  actor: string;

  @Timestamp()
  followedUpAt: Date;
}

export class FollowUpPageDto {
  @ListOf(() => FollowUpDto, { max: 500 })
  items: FollowUpDto[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}
