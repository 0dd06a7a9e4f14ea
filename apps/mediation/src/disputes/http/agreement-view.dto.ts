import { Choice, DateOnly, Flag, Integer, ListOf, Text, Timestamp, Uuid } from '@linli/service-defaults';
import { agreementForms } from '../domain/agreement.js';

export class SignatureViewDto {
  @Choice(['party', 'mediator'], { name: 'Signer' }) signer: string;
  @Uuid() id: string;
  @Timestamp() at: string;
}

export class ObligationViewDto {
  @Uuid() id: string;
  @Text({ max: 1000 }) text: string;
  @Text({ max: 15, nullable: true, description: '金额，元', example: '200.00' }) amountYuan: string | null;
  @DateOnly() dueOn: string;
  @Timestamp({ nullable: true }) performedAt: string | null;
  @Flag() overdue: boolean;
}

export class AgreementViewDto {
  @Choice(agreementForms, { name: 'AgreementForm' }) form: string;
  @Text({ max: 1000, description: '隐去个人信息的结果' }) summary: string;
  @Text({ max: 10_000, description: '内容；无 mediation:files 时隐去姓名电话' }) content: string;
  @Timestamp() reachedAt: string;
  @ListOf(() => SignatureViewDto, { max: 50 }) signatures: SignatureViewDto[];
  @Integer({ min: 0, max: 50, description: '尚缺的签名数' }) missingSignatures: number;
  @Timestamp({ nullable: true, description: '盖章时间' }) sealedAt: string | null;
  @Timestamp({ nullable: true, description: '生效时间' }) effectiveAt: string | null;
  @DateOnly({ nullable: true, description: '共同申请司法确认的最后一日；不可确认或未生效为 null' })
  judicialConfirmationUntil: string | null;
  @ListOf(() => ObligationViewDto, { max: 20 }) obligations: ObligationViewDto[];
}

export class FollowUpViewDto {
  @Timestamp() visitedAt: string;
  @Flag() calm: boolean;
  @Text({ max: 500 }) note: string;
}
