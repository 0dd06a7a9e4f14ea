import { AreaCode, Choice, Flag, Integer, ListOf, Nested, Text, Timestamp, Uuid } from '@linli/service-defaults';
import {
  followUpChannels,
  followUpOutcomes,
  type FollowUp,
  type FollowUpAnswer,
  type FollowUpChannel,
  type FollowUpOutcome,
  type OfferedIncident,
} from '../domain/follow-up.js';
import type { RecordedFollowUp } from '../use-cases/record-follow-up.js';

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

  @Choice(followUpOutcomes, { description: '结案、重办、仅记录，或逾重办期限、可作为新事件上报' })
  outcome: FollowUpOutcome;

  @Text({ max: 200, description: '回访人，kind:id' })
  actor: string;

  @Timestamp()
  followedUpAt: Date;
}

/** A body for `POST /api/events/v1/incidents`. */
class OfferedIncidentDto implements OfferedIncident {
  @AreaCode()
  areaCode: string;

  @Text({ max: 200, nullable: true })
  place: string | null;

  @Text({ max: 40, example: 'complaint' })
  appealType: OfferedIncident['appealType'];

  @Text({ max: 250, nullable: true })
  category: string | null;

  @Text({ max: 400 })
  subject: string;

  @Text({ max: 4_000 })
  content: string;
}

export class RecordedFollowUpDto extends FollowUpDto implements RecordedFollowUp {
  @Nested(() => OfferedIncidentDto, { nullable: true, description: '逾重办期限仍不满意时，可据此上报新事件' })
  offered: OfferedIncidentDto | null;
}

export class FollowUpPageDto {
  @ListOf(() => FollowUpDto, { max: 500 })
  items: FollowUpDto[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}
