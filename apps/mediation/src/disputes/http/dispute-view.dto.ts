import { Choice, Decimal, Flag, Integer, ListOf, Nested, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { colours } from '../domain/colour.js';
import { disputeSources, partyConsents, partyRoles } from '../domain/dispute.js';
import { disputeTypes } from '../domain/dispute-type.js';
import { sessionOutcomes } from '../domain/session.js';
import { disputeActions, disputeStates } from '../domain/transitions.js';
import { AgreementViewDto, FollowUpViewDto } from './agreement-view.dto.js';

/** The shapes of answers, for the documentation. */
export class ScorePartDto {
  @Text({ max: 20, example: 'nature' }) factor: string;
  @Integer({ min: 0, max: 1000 }) points: number;
  @Text({ max: 200, example: '邻里纠纷' }) reason: string;
}

export class ColourOverrideDto {
  @Choice(colours, { name: 'Colour' }) colour: string;
  @Text({ max: 500 }) reason: string;
  @Text({ max: 200, description: '操作人 kind:id' }) by: string;
  @Timestamp() at: string;
}

export class WarningDto {
  @Choice(colours, { name: 'Colour' }) colour: string;
  @Text({ max: 10, example: '绿' }) colourName: string;
  @Text({ max: 100, example: '网格员现场化解' }) handler: string;
  @Integer({ min: 0, max: 1000, description: '总分' }) score: number;
  @Choice(colours, { name: 'Colour', description: '按分数计算的颜色' }) computedColour: string;
  @ListOf(() => ScorePartDto, { max: 20, description: '得分构成' }) parts: ScorePartDto[];
  @Nested(() => ColourOverrideDto, { nullable: true, description: '人工调整' }) override: ColourOverrideDto | null;
}

export class PartyDto {
  @Uuid() id: string;
  @Choice(partyRoles, { name: 'PartyRole' }) role: string;
  @Choice(partyConsents, { name: 'PartyConsent' }) consent: string;
  @Timestamp({ nullable: true }) consentAt: string | null;
  @Text({ max: 50, description: '脱敏姓名', example: '张*' }) name: string;
  @Text({ max: 30, nullable: true, description: '脱敏电话', example: '138****5678' }) phone: string | null;
}

export class AssignedMediatorDto {
  @Uuid() id: string;
  @Text({ max: 50 }) name: string;
}

export class RecusalDto {
  @Uuid() mediatorId: string;
  @Text({ max: 200 }) reason: string;
  @Timestamp() at: string;
}

export class HelperDto {
  @Uuid() volunteerId: string;
}

export class ClocksDto {
  @Timestamp({ description: '首次联系期限' }) contactDueAt: string;
  @Timestamp({ nullable: true, description: '上报期限（红色）' }) reportDueAt: string | null;
  @Timestamp({ description: '化解期限' }) resolveDueAt: string;
  @Timestamp({ nullable: true, description: '调解期限：受理后一个月' }) mediationDueAt: string | null;
  @Timestamp({ nullable: true, description: '回访期限' }) followUpDueAt: string | null;
  @Flag() overdue: boolean;
}

export class NoticeDto {
  @Text({ max: 100 }) basis: string;
  @Text({ max: 500 }) text: string;
  @ListOf('text', { max: 3 }) ways: string[];
}

export class DisputeItemDto {
  @Uuid() id: string;
  @Text({ max: 30, example: 'MD-20261122-000001' }) number: string;
  @Text({ max: 64, example: '330106002003' }) areaCode: string;
  @Text({ max: 200, nullable: true }) place: string | null;
  @Choice(disputeSources, { name: 'DisputeSource' }) source: string;
  @Uuid({ nullable: true }) incidentId: string | null;
  @Choice(disputeTypes, { name: 'DisputeType' }) type: string;
  @Text({ max: 20, example: '邻里' }) typeName: string;
  @Text({ max: 400 }) subject: string;
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
  @Text({ max: 100, nullable: true }) referredBy: string | null;
  @Text({ max: 20 }) urgency: string;
  @Text({ max: 20_000, description: '内容；无 mediation:files 时隐去姓名电话' }) content: string;
  @Integer({ min: 1, max: 100_000 }) peopleCount: number;
  @Nested(() => WarningDto) warning: WarningDto;
  @ListOf(() => PartyDto, { max: 20 }) parties: PartyDto[];
  @ListOf(() => AssignedMediatorDto, { max: 20 }) mediators: AssignedMediatorDto[];
  @ListOf(() => RecusalDto, { max: 100 }) recusals: RecusalDto[];
  @ListOf(() => HelperDto, { max: 20 }) helpers: HelperDto[];
  @Nested(() => ClocksDto) clocks: ClocksDto;
  @Nested(() => AgreementViewDto, { nullable: true }) agreement: AgreementViewDto | null;
  @ListOf(() => FollowUpViewDto, { max: 100 }) followUps: FollowUpViewDto[];
  @Nested(() => NoticeDto, { nullable: true, description: '调解终止时的权利告知' }) notice: NoticeDto | null;
  @Timestamp({ nullable: true }) acceptedAt: string | null;
  @Timestamp({ nullable: true }) settledAt: string | null;
  @Timestamp({ nullable: true }) endedAt: string | null;
  @ListOf('text', { max: disputeActions.length, description: '当前可执行的操作' }) allowedActions: string[];
}

export class TimelineItemDto {
  @Integer({ min: 1, max: 2_147_483_647 }) version: number;
  @Timestamp() at: string;
  @Text({ max: 40 }) action: string;
  @Text({ max: 40 }) state: string;
  @Text({ max: 20 }) colour: string;
  @Text({ max: 200, description: '操作人 kind:id' }) actor: string;
  @Text({ max: 200, nullable: true }) actorName: string | null;
  @Text({ max: 200 }) clientId: string;
  @Text({ max: 2000, nullable: true }) note: string | null;
}

export class TimelineDto {
  @ListOf(() => TimelineItemDto, { max: 10_000 }) items: TimelineItemDto[];
}

export class TransitionDto {
  @Choice(disputeStates, { name: 'DisputeState' }) from: string;
  @Choice(disputeActions, { name: 'DisputeAction' }) action: string;
  @Choice(disputeStates, { name: 'DisputeState' }) to: string;
}

export class TransitionsDto {
  @ListOf('text', { max: 50 }) states: string[];
  @ListOf('text', { max: 50 }) actions: string[];
  @ListOf(() => TransitionDto, { max: 500 }) transitions: TransitionDto[];
}

export class SessionViewDto {
  @Uuid() id: string;
  @Timestamp() heldAt: string;
  @Text({ max: 200, nullable: true }) place: string | null;
  @Text({ max: 500 }) participants: string;
  @Choice(sessionOutcomes, { name: 'SessionOutcome' }) outcome: string;
  @Text({ max: 20_000, nullable: true, description: '笔录，须有 mediation:files' }) minutes: string | null;
}

export class SessionsDto {
  @ListOf(() => SessionViewDto, { max: 1000 }) items: SessionViewDto[];
}

export class MediatorProposalDto {
  @Uuid() mediatorId: string;
  @Text({ max: 50 }) name: string;
  @Text({ max: 20 }) kind: string;
  @Integer({ min: 0, max: 1000 }) load: number;
  @Integer({ min: 1, max: 1000 }) workloadCap: number;
  @Decimal({ min: 0, max: 1000 }) score: number;
  @ListOf(() => ScorePartDto, { max: 10 }) parts: ScorePartDto[];
}

export class MediatorProposalsDto {
  @ListOf(() => MediatorProposalDto, { max: 10 }) items: MediatorProposalDto[];
}
