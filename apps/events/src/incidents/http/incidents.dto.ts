import { AreaCode, Choice, Flag, Integer, ListOf, Nested, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { grades, type Grade } from '../domain/grade.js';
import {
  appealTypes,
  incidentSources,
  refusalClasses,
  type AppealType,
  type IncidentSource,
  type RefusalClass,
} from '../domain/incident.js';
import { incidentStateNames, type IncidentState } from '../domain/incident-state.js';
import type { IncidentAction } from '../domain/transitions.js';
import { codePattern } from './field-patterns.js';
import { CoordinatesBody } from './report-incident.dto.js';

export class ListIncidentsQuery extends PageQuery {
  @AreaCode({ optional: true, description: '区划及其下级' })
  areaCode?: string;

  @Choice(incidentStateNames, { optional: true })
  state?: IncidentState;

  @Text({ max: 250, optional: true, description: '分类及其下级：代码、名称或路径' })
  category?: string;

  @Choice(incidentSources, { optional: true })
  source?: IncidentSource;

  @Text({ max: 80, optional: true, description: '承办单位', pattern: codePattern })
  unit?: string;

  @Text({ max: 80, optional: true, description: '处置人', pattern: codePattern })
  handler?: string;

  @Text({ max: 40, optional: true, description: '事件编号', pattern: codePattern, example: 'SJ-20261122-000001' })
  number?: string;

  @Timestamp({ optional: true })
  reportedFrom?: string;

  @Timestamp({ optional: true })
  reportedTo?: string;
}

export class CategoryOfIncidentBody {
  @Text({ max: 80, example: 'repair-lighting' })
  code: string;

  @Text({ max: 250, example: '维修/楼道照明' })
  name: string;

  @Choice(['ordinary', 'dispute', 'volunteer-help'])
  flow: string;
}

export class MaskedReporterBody {
  @Text({ max: 100, nullable: true, example: '张*' })
  name: string | null;

  @Text({ max: 40, nullable: true, example: '138****5678' })
  phone: string | null;
}

export class HandlerOfIncidentBody {
  @Text({ max: 80, example: 'wang-shifu' })
  id: string;

  @Text({ max: 80, nullable: true, example: '王师傅' })
  name: string | null;
}

export class TicketOfIncidentBody {
  @Text({ max: 40, example: '12345' })
  system: string;

  @Text({ max: 80, example: '100080' })
  externalNo: string;
}

export class IncidentBody {
  @Uuid()
  id: string;

  @Text({ max: 40, example: 'SJ-20261122-000001' })
  number: string;

  @AreaCode()
  areaCode: string;

  @Text({ max: 200, nullable: true, example: '3号楼2单元' })
  place: string | null;

  @Nested(() => CoordinatesBody, { nullable: true })
  coordinates: CoordinatesBody | null;

  @Choice(incidentSources)
  source: IncidentSource;

  @Choice(appealTypes)
  appealType: AppealType;

  @Text({ max: 250, nullable: true, description: '来源方填写的分类' })
  categoryGiven: string | null;

  @Nested(() => CategoryOfIncidentBody, { nullable: true })
  category: CategoryOfIncidentBody | null;

  @Text({ max: 400, example: '楼道灯不亮' })
  subject: string;

  @Text({ max: 8_000 })
  content: string;

  @Text({ max: 40, nullable: true })
  urgency: string | null;

  @Nested(() => MaskedReporterBody, { nullable: true, description: '上报人（脱敏）' })
  reporter: MaskedReporterBody | null;

  @Nested(() => TicketOfIncidentBody, { nullable: true })
  ticket: TicketOfIncidentBody | null;

  @Choice(incidentStateNames)
  state: IncidentState;

  @Text({ max: 20, example: '已派单' })
  stateName: string;

  @Integer({ min: 1, max: 2_147_483_647 })
  version: number;

  @Text({ max: 80, nullable: true, description: '主办单位', example: 'property-repair' })
  unit: string | null;

  @ListOf('text', { max: 20, description: '协办单位' })
  assisting: string[];

  @Nested(() => HandlerOfIncidentBody, { nullable: true })
  handler: HandlerOfIncidentBody | null;

  @Choice(grades, { nullable: true })
  grade: Grade | null;

  @Timestamp({ nullable: true, description: '办理期限，自首次派单起算' })
  dueAt: Date | null;

  @Flag({ description: '驳回退单后指定承办，不得再次退单' })
  designated: boolean;

  @Timestamp({ nullable: true })
  suspendedUntil: Date | null;

  @Text({ max: 2_000, nullable: true, description: '办理结果' })
  result: string | null;

  @ListOf('text', { max: 20, description: '办理凭证' })
  proofs: string[];

  @Choice(refusalClasses, { nullable: true })
  refusal: RefusalClass | null;

  @Uuid({ nullable: true, description: '并案主件' })
  masterId: string | null;

  @Integer({ min: 0, max: 2_147_483_647 })
  redoCount: number;

  @Timestamp()
  reportedAt: Date;

  @Timestamp()
  receivedAt: Date;

  @Timestamp()
  updatedAt: Date;

  @Timestamp({ nullable: true })
  resolvedAt: Date | null;

  @Timestamp({ nullable: true })
  closedAt: Date | null;

  @ListOf('text', { max: 20, description: '当前可执行的操作，同时是子资源路径', example: ['sign', 'dispatch'] })
  allowedActions: IncidentAction[];
}

export class IncidentPageBody {
  @ListOf(() => IncidentBody, { max: 500 })
  items: IncidentBody[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}
