import { AreaCode, Choice, Flag, Integer, ListOf, Nested, PageQuery, Phone, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { needClasses, needLevels, type Need, type NeedClass, type NeedLevel } from '../domain/need.js';
import { needTransitions, type NeedState } from '../domain/transitions.js';

class OrderResidentDto {
  @Text({ max: 60, description: '居民姓名', example: '张三' })
  name: string;

  @Phone({ optional: true, nullable: true, description: '联系电话' })
  phone?: string | null;
}

/** 点单. */
export class OrderNeedDto {
  @AreaCode()
  areaCode: string;

  @Text({ max: 200, optional: true, nullable: true, description: '地点', example: '3号楼2单元501' })
  place?: string | null;

  @Nested(() => OrderResidentDto, { optional: true, nullable: true, description: '需要帮助的居民' })
  resident?: OrderResidentDto | null;

  @Choice(needClasses, { description: '急 urgent、难 hard、愁 worry、盼 wish', example: 'hard' })
  class: NeedClass;

  @Choice(needLevels, { optional: true, description: '物质 material（默认）、社会 social、心理 psychological' })
  level: NeedLevel = 'material';

  @Text({ max: 200, description: '事由', example: '独居老人买菜' })
  subject: string;

  @Text({ max: 4000, description: '内容', example: '腿脚不便，需要代买蔬菜送到家。' })
  content: string;

  @Timestamp({ optional: true, nullable: true, description: '期望时间起' })
  wantedFrom?: string | null;

  @Timestamp({ optional: true, nullable: true, description: '期望时间止' })
  wantedTo?: string | null;

  @Flag({ optional: true, description: '是否特殊群体；默认否' })
  specialGroup: boolean = false;
}

export class ListNeedsQuery extends PageQuery {
  @AreaCode({ optional: true, description: '区划前缀；不填则为令牌的全部区划' })
  areaCode?: string;

  @Choice(needTransitions.states, { optional: true, description: '状态' })
  state?: NeedState;

  @Choice(needClasses, { optional: true, description: '急难愁盼' })
  class?: NeedClass;

  @Uuid({ optional: true, description: '来源事件' })
  incidentId?: string;

  @Choice(['newest', 'queue'], { optional: true, description: '排序：newest 新的在前（默认）；queue 急、难在前，同类先到先服务' })
  order: 'newest' | 'queue' = 'newest';
}

/** 审单. */
export class ScreenNeedDto {
  @Choice(['approve', 'decline'], { description: '通过或不通过', example: 'approve' })
  decision: 'approve' | 'decline';

  @Text({ max: 500, optional: true, description: '理由；不通过时必填' })
  reason?: string;

  @Choice(needClasses, { optional: true, description: '通过时可更正类别' })
  class?: NeedClass;
}

/** 评单. */
export class RateNeedDto {
  @Integer({ min: 1, max: 5, description: '评分', example: 5 })
  rating: number;

  @Text({ max: 500, optional: true, description: '评语', example: '很及时，谢谢！' })
  comment?: string;
}

class ResidentDto {
  @Text({ max: 60, description: '姓名（已脱敏）', example: '张*' })
  name: string;

  @Text({ max: 30, nullable: true, description: '联系电话（已脱敏）', example: '138****5678' })
  phone: string | null;
}

class ParticipantDto {
  @Text({ max: 100, description: '服务者，kind:id', example: 'volunteer:0199d0a0-0000-7000-8000-000000000031' })
  provider: string;

  @Integer({ min: 0, max: 1440, description: '验收认定的服务分钟数' })
  minutes: number;

  @Timestamp({ description: '到场时间' })
  startedAt: string;
}

class ServiceOutcomeDto {
  @Uuid({ description: '任务' })
  taskId: string;

  @Integer({ min: 1, max: 5, description: '任务难度' })
  difficulty: number;

  @ListOf(() => ParticipantDto, { max: 100, description: '参与者' })
  participants: readonly ParticipantDto[];

  @Text({ max: 1000, description: '服务结果' })
  summary: string;
}

/** A need with all that is kept of it, the resident masked. */
export class NeedDto implements Need {
  @Uuid()
  id: string;

  @Text({ max: 40, description: '编号', example: 'XQ-20261122-000001' })
  number: string;

  @AreaCode()
  areaCode: string;

  @Text({ max: 200, nullable: true })
  place: string | null;

  @Nested(() => ResidentDto, { nullable: true, description: '需要帮助的居民' })
  resident: ResidentDto | null;

  @Choice(needClasses)
  class: NeedClass;

  @Choice(needLevels)
  level: NeedLevel;

  @Text({ max: 200 })
  subject: string;

  @Text({ max: 4000 })
  content: string;

  @Timestamp({ nullable: true })
  wantedFrom: Date | null;

  @Timestamp({ nullable: true })
  wantedTo: Date | null;

  @Flag()
  specialGroup: boolean;

  @Uuid({ nullable: true, description: '来源事件' })
  incidentId: string | null;

  @Timestamp({ nullable: true, description: '来源事件撤销或改作他事的时间；此后事件不再等待本需求的结果' })
  sourceLostAt: Date | null;

  @Choice(needTransitions.states, { example: 'ordered' })
  state: NeedState;

  @Integer({ min: 1, max: 2_147_483_647 })
  version: number;

  @Text({ max: 500, nullable: true, description: '不通过或取消的理由' })
  reason: string | null;

  @Text({ max: 200, nullable: true, description: '点单人，kind:id；居民和志愿者不显示本人信息', example: 'staff:zhou-min' })
  orderedBy: string | null;

  @Nested(() => ServiceOutcomeDto, { nullable: true, description: '验收后的服务结果' })
  outcome: ServiceOutcomeDto | null;

  @Integer({ min: 1, max: 5, nullable: true })
  rating: number | null;

  @Text({ max: 500, nullable: true })
  ratingComment: string | null;

  @Timestamp()
  orderedAt: Date;

  @Timestamp()
  changedAt: Date;
}

export class NeedPageDto {
  @ListOf(() => NeedDto, { max: 500 })
  items: NeedDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的游标' })
  next: string | null;
}
