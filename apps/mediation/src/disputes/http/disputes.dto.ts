import { AreaCode, Choice, Integer, ListOf, PageQuery, Text, Uuid } from '@linli/service-defaults';
import { colours } from '../domain/colour.js';
import { partiesMax, partyRoles, type DisputeSource, type PartyRole } from '../domain/dispute.js';
import { disputeTypes, type DisputeType } from '../domain/dispute-type.js';
import { disputeStates } from '../domain/transitions.js';
import { urgencies, type Urgency } from '../domain/warning-policy.js';

/** What a person may register; disputes of incidents come by message only. */
const registeredSources = ['application', 'own-initiative', 'referral', 'daily-report'] as const;

export class PartyInputDto {
  @Choice(partyRoles, { name: 'PartyRole', description: '申请人或被申请人', example: 'applicant' })
  role: PartyRole;

  @Text({ max: 50, description: '姓名，加密保存', example: '张三' })
  name: string;

  @Text({
    min: 5,
    max: 30,
    pattern: /^[+0-9][0-9 ()-]+$/,
    optional: true,
    nullable: true,
    description: '电话，加密保存',
    example: '13812345678',
  })
  phone?: string | null;
}

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

  @ListOf(() => PartyInputDto, { max: partiesMax, optional: true, description: '当事人，可稍后补充' })
  parties?: PartyInputDto[];
}

export class DisputeQuery extends PageQuery {
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
