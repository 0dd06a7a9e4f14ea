import { AreaCode, Choice, Code, Flag, Integer, ListOf, Nested, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import {
  appealTypes,
  grades,
  incidentSources,
  refusalClasses,
  type AppealType,
  type Grade,
  type IncidentSource,
  type RefusalClass,
} from '../domain/incident.js';
import { incidentTransitions, type IncidentAction, type IncidentState } from '../domain/transitions.js';
import type { IncidentView } from '../use-cases/incident-view.js';
import { ReferralDto } from '../../dangers/http/referral.dto.js';
import { CoordinatesDto } from './report-incident.dto.js';

export class ListIncidentsQuery extends PageQuery {
  @AreaCode({ optional: true, description: '区划及其下级' })
  areaCode?: string;

  @Choice(incidentTransitions.states, { optional: true, description: '状态' })
  state?: IncidentState;

  @Text({ max: 250, optional: true, description: '分类及其下级：代码、名称或路径' })
  category?: string;

  @Choice(incidentSources, { optional: true, description: '来源' })
  source?: IncidentSource;

  @Code({ optional: true, description: '承办单位' })
  unit?: string;

  @Code({ optional: true, description: '处置人' })
  handler?: string;

  @Code({ max: 40, optional: true, description: '事件编号', example: 'SJ-20261122-000001' })
  number?: string;

  @Timestamp({ optional: true, description: '上报时间起（含）' })
  reportedFrom?: string;

  @Timestamp({ optional: true, description: '上报时间止（不含）' })
  reportedTo?: string;
}

class CategoryOfIncidentDto {
  @Text({ max: 80, example: 'repair-lighting' })
  code: string;

  @Text({ max: 250, example: '维修/楼道照明' })
  name: string;

  @Choice(['ordinary', 'dispute', 'volunteer-help'])
  flow: string;
}

class MaskedReporterDto {
  @Text({ max: 100, nullable: true, example: '张*' })
  name: string | null;

  @Text({ max: 40, nullable: true, example: '138****5678' })
  phone: string | null;
}

class HandlerOfIncidentDto {
  @Text({ max: 80, example: 'wang-shifu' })
  id: string;

  @Text({ max: 80, nullable: true, example: '王师傅' })
  name: string | null;
}

class TicketOfIncidentDto {
  @Text({ max: 40, example: '12345' })
  system: string;

  @Text({ max: 80, example: '100080' })
  externalNo: string;
}

export class IncidentDto implements IncidentView {
  @Uuid()
  id: string;

  @Text({ max: 40, example: 'SJ-20261122-000001' })
  number: string;

  @AreaCode()
  areaCode: string;

  @Text({ max: 200, nullable: true, example: '3号楼2单元' })
  place: string | null;

  @Nested(() => CoordinatesDto, { nullable: true })
  coordinates: CoordinatesDto | null;

  @Choice(incidentSources)
  source: IncidentSource;

  @Choice(appealTypes)
  appealType: AppealType;

  @Text({ max: 250, nullable: true, description: '来源方填写的分类' })
  categoryGiven: string | null;

  @Nested(() => CategoryOfIncidentDto, { nullable: true })
  category: CategoryOfIncidentDto | null;

  @Text({ max: 400, example: '楼道灯不亮' })
  subject: string;

  @Text({ max: 8_000 })
  content: string;

  @Text({ max: 40, nullable: true })
  urgency: string | null;

  @Nested(() => MaskedReporterDto, { nullable: true, description: '上报人（脱敏）' })
  reporter: MaskedReporterDto | null;

  @Nested(() => TicketOfIncidentDto, { nullable: true })
  ticket: TicketOfIncidentDto | null;

  @Choice(incidentTransitions.states)
  state: IncidentState;

  @Text({ max: 20, example: '已派单' })
  stateName: string;

  @Integer({ min: 1, max: 2_147_483_647 })
  version: number;

  @Text({ max: 80, nullable: true, description: '主办单位', example: 'property-repair' })
  unit: string | null;

  @ListOf('text', { max: 20, description: '协办单位' })
  assisting: readonly string[];

  @Nested(() => HandlerOfIncidentDto, { nullable: true })
  handler: HandlerOfIncidentDto | null;

  @Choice(grades, { nullable: true })
  grade: Grade | null;

  @Timestamp({ nullable: true, description: '办理期限，自首次派单起算' })
  dueAt: Date | null;

  @Flag({ description: '退单被驳回，主办单位不得再次退单' })
  designated: boolean;

  @Timestamp({ nullable: true })
  suspendedUntil: Date | null;

  @Text({ max: 2_000, nullable: true, description: '办理结果' })
  result: string | null;

  @ListOf('text', { max: 20, description: '办理凭证' })
  proofs: readonly string[];

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
  allowedActions: readonly IncidentAction[];
}

/** The answer to a report. */
export class ReportedIncidentDto extends IncidentDto {
  @Nested(() => ReferralDto, { nullable: true, description: '涉及生命财产危险时，应立即拨打的号码' })
  referral: ReferralDto | null;
}

export class IncidentPageDto {
  @ListOf(() => IncidentDto, { max: 500 })
  items: IncidentDto[];

  @Text({ max: 2_000, nullable: true })
  next: string | null;
}

/** Moves that may say why. */
export class RemarkDto {
  @Text({ max: 1_000, optional: true, description: '说明' })
  reason?: string;
}

/** Moves that must say why. */
export class ReasonDto {
  @Text({ min: 2, max: 1_000, description: '理由' })
  reason: string;
}

export class AcceptIncidentDto extends RemarkDto {
  @Text({ max: 250, optional: true, description: '分类代码、名称或路径；尚无分类时必填', example: 'repair-lighting' })
  category?: string;
}

export class RejectIncidentDto extends ReasonDto {
  @Choice(refusalClasses, { description: '不予受理类别' })
  refusal: RefusalClass;
}

export class RelocateIncidentDto extends ReasonDto {
  @AreaCode({ description: '移交到的区划' })
  areaCode: string;
}

export class ReclassifyIncidentDto extends ReasonDto {
  @Text({ max: 250, description: '分类代码、名称或路径', example: 'neighbour-noise' })
  category: string;
}

class NameHandlerDto {
  @Code({ example: 'wang-shifu' })
  id: string;

  @Text({ max: 40, optional: true, nullable: true, description: '工作称呼', example: '王师傅' })
  name: string | null = null;
}

export class DispatchIncidentDto extends RemarkDto {
  @Code({ description: '主办单位', example: 'property-repair' })
  unit: string;

  @Nested(() => NameHandlerDto, { optional: true, nullable: true, description: '处置人' })
  handler: NameHandlerDto | null = null;

  @ListOf('code', { optional: true, max: 20, description: '协办单位', example: ['property-cleaning'] })
  assisting: string[] = [];

  @Choice(grades, { optional: true, nullable: true, description: '等级，决定办理时限；自首次派单起算' })
  grade: Grade | null = null;

  @Timestamp({ optional: true, description: '办理期限；只可早于等级所定的期限' })
  dueAt?: string;
}

export class SuspendIncidentDto extends ReasonDto {
  @Timestamp({ optional: true, description: '挂账截止时间' })
  until?: string;
}

export class ResolveIncidentDto extends RemarkDto {
  @Text({ min: 2, max: 2_000, description: '办理结果', example: '已更换灯泡，楼道照明恢复。' })
  result: string;

  @ListOf('text', { optional: true, max: 20, itemMax: 500, description: '凭证（编号或地址）' })
  proofs: string[] = [];
}

export class MergeIncidentDto extends RemarkDto {
  @Uuid({ description: '并案主件' })
  masterId: string;
}
