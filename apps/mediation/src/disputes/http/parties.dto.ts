import { Choice, Phone, Text, Timestamp, Uuid } from '@linli/service-defaults';
import type { RevealedParty } from '../use-cases/reveal-party.js';
import { partyConsents, partyRoles, type PartyRole } from '../domain/dispute.js';

export class AddPartyDto {
  @Choice(partyRoles, { name: 'PartyRole', description: '申请人或被申请人', example: 'applicant' })
  role: PartyRole;

  @Text({ max: 50, description: '姓名，加密保存', example: '张三' })
  name: string;

  @Phone({ optional: true, nullable: true, description: '电话，加密保存' })
  phone?: string | null;
}

export class RecordConsentDto {
  @Uuid({ description: '当事人 id' })
  partyId: string;

  @Choice(['given', 'refused'], { name: 'Consent', description: '同意，或明确拒绝（调解终止）', example: 'given' })
  consent: 'given' | 'refused';
}

export class PartyDto {
  @Uuid() id: string;
  @Choice(partyRoles, { name: 'PartyRole' }) role: string;
  @Choice(partyConsents, { name: 'PartyConsent' }) consent: string;
  @Timestamp({ nullable: true }) consentAt: string | null;
  @Text({ max: 50, description: '脱敏姓名', example: '张*' }) name: string;
  @Text({ max: 30, nullable: true, description: '脱敏电话', example: '138****5678' }) phone: string | null;
}

export class RevealPartyDto {
  @Text({ min: 2, max: 500, description: '查看理由，记入日志', example: '通知调解会时间' })
  reason: string;
}

export class RevealedPartyDto implements RevealedParty {
  @Text({ max: 50, nullable: true, example: '张三丰' }) name: string | null;
  @Text({ max: 40, nullable: true, example: '13812345678' }) phone: string | null;
}
