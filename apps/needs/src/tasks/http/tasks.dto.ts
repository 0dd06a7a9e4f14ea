import { AreaCode, Choice, Flag, Integer, ListOf, Nested, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { taskClasses, taskKinds, type Task, type TaskClass, type TaskKind } from '../domain/task.js';
import { taskTransitions, type TaskState } from '../domain/task-transitions.js';
import { ClaimDto } from './claims.dto.js';

export class RequirementsDto {
  @Text({ max: 100, optional: true, nullable: true, description: '技能', example: '电工' })
  skill?: string | null;

  @Integer({ min: 0, max: 120, optional: true, nullable: true, description: '最低年龄（岁）', example: 18 })
  ageMin?: number | null;

  @Flag({ optional: true, description: '是否须有保险（高风险服务）' })
  insurance: boolean = false;
}

/** Publication of a screened need. */
export class PublishTaskDto {
  @Choice(taskKinds, { optional: true, description: '公开 public（默认，志愿者抢单）或定向 directed（指定单位）' })
  kind: TaskKind = 'public';

  @Text({ max: 80, pattern: /^[\w.@-]+$/, optional: true, description: '定向任务的服务单位', example: 'property-3' })
  unitId?: string;

  @Integer({ min: 1, max: 5, description: '难度', example: 2 })
  difficulty: number;

  @Integer({ min: 1, max: 100, optional: true, description: '需要的人数，默认 1', example: 1 })
  takers: number = 1;

  @Nested(() => RequirementsDto, { optional: true, description: '接单要求' })
  requirements?: RequirementsDto;

  @Timestamp({ optional: true, nullable: true, description: '接单截止时间' })
  deadline?: string | null;
}

export class ListTasksQuery extends PageQuery {
  @AreaCode({ optional: true, description: '区划前缀；不填则为令牌的全部区划' })
  areaCode?: string;

  @Choice(taskTransitions.states, { optional: true, description: '状态，默认 open' })
  state: TaskState = 'open';

  @Choice(taskClasses, { optional: true, description: '急难愁盼' })
  class?: TaskClass;

  @Uuid({ optional: true, description: '需求' })
  needId?: string;
}

class CountedMinutesDto {
  @Uuid({ description: '接单记录' })
  claimId: string;

  @Integer({ min: 0, max: 1440, description: '认定的分钟数' })
  minutes: number;
}

/** 验收. */
export class AcceptTaskDto {
  @Flag({ description: '是否通过' })
  accepted: boolean;

  @Text({ max: 500, optional: true, description: '理由；不通过时必填' })
  reason?: string;

  @Text({ max: 1000, optional: true, description: '服务结果，将告知居民和来源事件', example: '志愿者已代买蔬菜送到家。' })
  summary?: string;

  @ListOf(() => CountedMinutesDto, { max: 100, optional: true, description: '更正服务时长；未列出的按签到签退计算' })
  minutes?: CountedMinutesDto[];
}

export class CancelTaskDto {
  @Text({ max: 500, description: '理由', example: '改由物业处理' })
  reason: string;
}

/** A task with its claims, with all that is kept of it. */
export class TaskDto implements Omit<Task, 'requirements' | 'claims'> {
  @Uuid()
  id: string;

  @Uuid()
  needId: string;

  @AreaCode()
  areaCode: string;

  @Choice(taskClasses)
  class: TaskClass;

  @Text({ max: 200 })
  subject: string;

  @Choice(taskKinds)
  kind: TaskKind;

  @Text({ max: 80, nullable: true })
  unitId: string | null;

  @Integer({ min: 1, max: 5 })
  difficulty: number;

  @Integer({ min: 1, max: 100 })
  takers: number;

  @Nested(() => RequirementsDto)
  requirements: RequirementsDto;

  @Timestamp({ nullable: true })
  deadline: Date | null;

  @Choice(taskTransitions.states)
  state: TaskState;

  @Integer({ min: 1, max: 2_147_483_647 })
  version: number;

  @Text({ max: 500, nullable: true, description: '退回或取消的理由' })
  reason: string | null;

  @Timestamp()
  publishedAt: Date;

  @Timestamp()
  changedAt: Date;

  @ListOf(() => ClaimDto, { max: 500 })
  claims: readonly ClaimDto[];
}

export class TaskPageDto {
  @ListOf(() => TaskDto, { max: 500 })
  items: TaskDto[];

  @Text({ max: 2_000, nullable: true, description: '下一页的游标' })
  next: string | null;
}
