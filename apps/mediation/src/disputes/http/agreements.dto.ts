import { Choice, DateOnly, Flag, Integer, ListOf, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { agreementForms, signers, type AgreementForm, type Signer } from '../domain/agreement.js';

export class PromiseObligationDto {
  @Text({ max: 1000, description: '义务内容', example: '退还多收的停车费' })
  text: string;

  @Text({ max: 15, pattern: /^\d{1,12}(\.\d{1,2})?$/, optional: true, nullable: true, description: '金额，元', example: '200.00' })
  amountYuan?: string | null;

  @DateOnly({ description: '履行期限', example: '2026-12-01' })
  dueOn: string;
}

export class ReachAgreementDto {
  @Choice(agreementForms, { name: 'AgreementForm', description: '口头或书面', example: 'oral' })
  form: AgreementForm;

  @Text({ max: 10_000, description: '协议内容', example: '双方约定晚十点后不拖动家具。' })
  content: string;

  @ListOf(() => PromiseObligationDto, { max: 20, optional: true, description: '各方义务' })
  obligations?: PromiseObligationDto[];

  @Timestamp({ optional: true, description: '达成时间，默认现在', example: '2026-11-22T15:00:00+08:00' })
  reachedAt?: string;

  @Flag({ optional: true, description: '是否涉及身份、收养或婚姻关系（不可申请司法确认）；默认婚姻家庭类为是' })
  concernsStatus?: boolean;
}

export class SignAgreementDto {
  @Choice(signers, { name: 'Signer', description: '当事人或调解员', example: 'party' })
  signer: Signer;

  @Uuid({ description: '签署人 id' })
  id: string;
}

export class SignatureDto {
  @Choice(signers, { name: 'Signer' }) signer: string;
  @Uuid() id: string;
  @Timestamp() at: string;
}

export class ObligationDto {
  @Uuid() id: string;
  @Text({ max: 2000, description: '义务内容；无 mediation:file 时隐去姓名电话' }) text: string;
  @Text({ max: 15, nullable: true, description: '金额，元', example: '200.00' }) amountYuan: string | null;
  @DateOnly() dueOn: string;
  @Timestamp({ nullable: true }) performedAt: string | null;
  @Flag() overdue: boolean;
}

export class AgreementDto {
  @Choice(agreementForms, { name: 'AgreementForm' }) form: string;
  @Text({ max: 1000, description: '隐去个人信息的结果' }) summary: string;
  @Text({ max: 20_000, description: '内容；无 mediation:file 时隐去姓名电话' }) content: string;
  @Timestamp() reachedAt: string;
  @ListOf(() => SignatureDto, { max: 50 }) signatures: SignatureDto[];
  @Integer({ min: 0, max: 50, description: '尚缺的签名数' }) missingSignatures: number;
  @Timestamp({ nullable: true, description: '盖章时间' }) sealedAt: string | null;
  @Timestamp({ nullable: true, description: '生效时间' }) effectiveAt: string | null;
  @DateOnly({ nullable: true, description: '共同申请司法确认的最后一日；不可确认或未生效为 null' })
  judicialConfirmationUntil: string | null;
  @ListOf(() => ObligationDto, { max: 20 }) obligations: ObligationDto[];
}
