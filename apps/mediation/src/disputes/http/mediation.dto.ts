import { Choice, DateOnly, Flag, ListOf, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { agreementForms, type AgreementForm, type Signature } from '../domain/agreement.js';
import { colours, type Colour } from '../domain/colour.js';
import { sessionOutcomes, type SessionOutcome } from '../domain/session.js';

export class ConsentDto {
  @Uuid({ description: '当事人 id' })
  partyId: string;

  @Choice(['given', 'refused'], { name: 'Consent', description: '同意，或明确拒绝（调解终止）', example: 'given' })
  consent: 'given' | 'refused';
}

export class AssignMediatorDto {
  @Uuid({ description: '调解员 id' })
  mediatorId: string;
}

export class RecuseMediatorDto extends AssignMediatorDto {
  @Text({ max: 200, description: '回避理由', example: '与一方当事人是亲属' })
  reason: string;
}

export class AddHelperDto {
  @Uuid({ description: '志愿者 id' })
  volunteerId: string;
}

export class ReasonDto {
  @Text({ max: 500, description: '原因', example: '双方分歧过大，无法达成一致。' })
  reason: string;
}

export class OverrideColourDto extends ReasonDto {
  @Choice(colours, { name: 'Colour', description: '人工确定的颜色', example: 'yellow' })
  colour: Colour;
}

export class SessionDto {
  @Timestamp({ description: '召开时间', example: '2026-11-22T14:00:00+08:00' })
  heldAt: string;

  @Text({ max: 200, optional: true, nullable: true, description: '地点', example: '社区调解室' })
  place?: string | null;

  @Text({ max: 500, description: '参加人说明', example: '双方当事人、调解员、楼栋长' })
  participants: string;

  @Text({ max: 20_000, description: '调解笔录，保密', example: '双方陈述了各自的意见。' })
  minutes: string;

  @Choice(sessionOutcomes, { name: 'SessionOutcome', description: '结果；failed 使预警升一级', example: 'progress' })
  outcome: SessionOutcome;
}

export class ObligationDto {
  @Text({ max: 1000, description: '义务内容', example: '退还多收的停车费' })
  text: string;

  @Text({ max: 15, pattern: /^\d{1,12}(\.\d{1,2})?$/, optional: true, nullable: true, description: '金额，元', example: '200.00' })
  amountYuan?: string | null;

  @DateOnly({ description: '履行期限', example: '2026-12-01' })
  dueOn: string;
}

export class AgreementDto {
  @Choice(agreementForms, { name: 'AgreementForm', description: '口头或书面', example: 'oral' })
  form: AgreementForm;

  @Text({ max: 10_000, description: '协议内容', example: '双方约定晚十点后不拖动家具。' })
  content: string;

  @ListOf(() => ObligationDto, { max: 20, optional: true, description: '各方义务' })
  obligations?: ObligationDto[];

  @Timestamp({ optional: true, description: '达成时间，默认现在', example: '2026-11-22T15:00:00+08:00' })
  reachedAt?: string;

  @Flag({ optional: true, description: '是否涉及身份、收养或婚姻关系（不可申请司法确认）；默认婚姻家庭类为是' })
  concernsStatus?: boolean;
}

export class SignatureDto {
  @Choice(['party', 'mediator'], { name: 'Signer', description: '当事人或调解员', example: 'party' })
  signer: Signature['signer'];

  @Uuid({ description: '签署人 id' })
  id: string;
}

export class FollowUpDto {
  @Timestamp({ optional: true, description: '回访时间，默认现在' })
  visitedAt?: string;

  @Flag({ description: '是否平稳', example: true })
  calm: boolean;

  @Text({ max: 500, description: '回访情况', example: '双方和睦，未再发生争吵。' })
  note: string;
}
