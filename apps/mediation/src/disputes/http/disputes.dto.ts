import { AreaCode, Choice, Integer, ListOf, Nested, PageQuery, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { colours } from '../domain/colour.js';
import { disputeSources, partiesMax, type DisputeSource } from '../domain/dispute.js';
import { disputeTypes, type DisputeType } from '../domain/dispute-type.js';
import { legalWaysNotice } from '../domain/legal-ways.js';
import { disputeStates, disputeTransitions } from '../domain/transitions.js';
import { urgencies, type Urgency } from '../domain/warning-policy.js';
import { AgreementDto } from './agreements.dto.js';
import { AssignedMediatorDto, HelperDto, RecusalDto } from './assignments.dto.js';
import { AddPartyDto, PartyDto } from './parties.dto.js';
import { DisputeFollowUpDto } from './sessions.dto.js';
import { ClocksDto, WarningDto } from './warnings.dto.js';

/** What a person may register; disputes of incidents come by message only. */
const registeredSources = ['application', 'own-initiative', 'referral', 'daily-report'] as const;

export class RegisterDisputeDto {
  @AreaCode()
  areaCode: string;

  @Text({ max: 200, optional: true, nullable: true, description: '地点', example: '3号楼2单元' })
  place?: string | null;

  @Choice(registeredSources, { name: 'RegisteredSource', description: '来源：申请、主动、委托移送、日报告', example: 'application' })
  source: DisputeSource;

  @Text({ max: 100, optional: true, nullable: true, description: '移送单位', example: '翠苑派出所' })
  referredBy?: string | null;

  @Choice(disputeTypes, { name: 'DisputeType', description: '纠纷类型', example: 'neighbourhood' })
  type: DisputeType;

  @Choice(urgencies, { name: 'Urgency', optional: true, description: '紧急程度，默认 normal', example: 'normal' })
  urgency?: Urgency;

  @Text({ max: 200, description: '主题', example: '楼上半夜拖桌椅' })
  subject: string;

  @Text({ max: 4000, description: '内容，加密保存', example: '楼上住户每晚十一点后拖动桌椅，多次沟通无果。' })
  content: string;

  @Integer({ min: 1, max: 100_000, optional: true, description: '涉及人数，默认 2', example: 2 })
  peopleCount?: number;

  @ListOf(() => AddPartyDto, { max: partiesMax, optional: true, description: '当事人，可稍后补充' })
  parties?: AddPartyDto[];
}

export class ListDisputesQuery extends PageQuery {
  @AreaCode({ optional: true, description: '区划前缀', example: '330106002' })
  areaCode?: string;

  @Choice(disputeStates, { name: 'DisputeState', optional: true, description: '状态' })
  state?: string;

  @Choice(colours, { name: 'Colour', optional: true, description: '三色预警' })
  colour?: string;

  @Choice(disputeTypes, { name: 'DisputeType', optional: true, description: '纠纷类型' })
  type?: string;

  @Uuid({ optional: true, description: '来源事件 id' })
  incidentId?: string;
}

export class RightsNoticeDto {
  @Text({ max: 100 }) basis: string;
  @Text({ max: 500 }) text: string;
  @ListOf(legalWaysNotice.ways, { max: 3 }) ways: string[];
}

export class DisputeItemDto {
  @Uuid() id: string;
  @Text({ max: 30, example: 'MD-20261122-000001' }) number: string;
  @Text({ max: 64, example: '330106002003' }) areaCode: string;
  @Text({ max: 400, nullable: true, description: '地点，隐去姓名电话' }) place: string | null;
  @Choice(disputeSources, { name: 'DisputeSource' }) source: string;
  @Uuid({ nullable: true }) incidentId: string | null;
  @Timestamp({ nullable: true, description: '来源事件撤销或改作他事的时间；此后事件不再等待本件结果' }) sourceLostAt: string | null;
  @Choice(disputeTypes, { name: 'DisputeType' }) type: string;
  @Text({ max: 20, example: '邻里' }) typeName: string;
  @Text({ max: 400, description: '主题，隐去姓名电话' }) subject: string;
  @Choice(disputeStates, { name: 'DisputeState' }) state: string;
  @Integer({ min: 1, max: 2_147_483_647 }) version: number;
  @Timestamp() openedAt: string;
}

export class DisputeSummaryDto extends DisputeItemDto {
  @Choice(colours, { name: 'Colour' }) colour: string;
  @Timestamp() resolveDueAt: string;
}

export class DisputePageDto {
  @ListOf(() => DisputeSummaryDto, { max: 500 }) items: DisputeSummaryDto[];
  @Text({ max: 2000, nullable: true }) next: string | null;
}

export class DisputeDto extends DisputeItemDto {
  @Text({ max: 200, nullable: true, description: '移送单位，隐去姓名电话' }) referredBy: string | null;
  @Choice(urgencies, { name: 'Urgency' }) urgency: string;
  @Text({ max: 20_000, description: '内容；无 mediation:file 时隐去姓名电话' }) content: string;
  @Integer({ min: 1, max: 100_000 }) peopleCount: number;
  @Nested(() => WarningDto) warning: WarningDto;
  @ListOf(() => PartyDto, { max: partiesMax }) parties: PartyDto[];
  @ListOf(() => AssignedMediatorDto, { max: 20 }) mediators: AssignedMediatorDto[];
  @ListOf(() => RecusalDto, { max: 100 }) recusals: RecusalDto[];
  @ListOf(() => HelperDto, { max: 20 }) helpers: HelperDto[];
  @Nested(() => ClocksDto) clocks: ClocksDto;
  @Nested(() => AgreementDto, { nullable: true }) agreement: AgreementDto | null;
  @ListOf(() => DisputeFollowUpDto, { max: 100 }) followUps: DisputeFollowUpDto[];
  @Nested(() => RightsNoticeDto, { nullable: true, description: '调解终止时的权利告知' }) notice: RightsNoticeDto | null;
  @Timestamp({ nullable: true }) acceptedAt: string | null;
  @Timestamp({ nullable: true }) settledAt: string | null;
  @Timestamp({ nullable: true }) endedAt: string | null;
  @ListOf(disputeTransitions.actions, { max: 50, description: '当前可执行的操作' }) allowedActions: string[];
}

export class TimelineEntryDto {
  @Integer({ min: 1, max: 2_147_483_647 }) version: number;
  @Timestamp() at: string;
  @Text({ max: 40 }) action: string;
  @Choice(disputeStates, { name: 'DisputeState' }) state: string;
  @Choice(colours, { name: 'Colour' }) colour: string;
  @Text({ max: 200, description: '操作人 kind:id' }) actor: string;
  @Text({ max: 200, nullable: true, description: '工作姓名；居民与志愿者脱敏' }) actorName: string | null;
  @Text({ max: 200 }) clientId: string;
  @Text({ min: 0, max: 2000, nullable: true, description: '说明，隐去姓名电话' }) note: string | null;
}

export class TimelineDto {
  @ListOf(() => TimelineEntryDto, { max: 10_000 }) items: TimelineEntryDto[];
}
