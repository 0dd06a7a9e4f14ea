import type { PersonalDataCipher } from '@linli/personal-data';
import type { Agreement, Obligation } from '../domain/agreement.js';
import type { AgreementEntity, ObligationEntity } from './agreement.entity.js';

/** What was agreed opens only together with this dispute. */
export function toAgreementRow(agreement: Agreement, disputeId: string, cipher: PersonalDataCipher): AgreementEntity {
  const { content, obligations: _obligations, signatures, ...plain } = agreement;
  return {
    ...plain,
    disputeId,
    contentSealed: cipher.seal(content, disputeId),
    signatures: signatures.map((signature) => ({ ...signature, at: signature.at.toISOString() })),
  };
}

export function toAgreement(row: AgreementEntity, obligations: readonly Obligation[], cipher: PersonalDataCipher): Agreement {
  const { disputeId, contentSealed, signatures, ...plain } = row;
  return {
    ...plain,
    content: cipher.open(contentSealed, disputeId),
    signatures: signatures.map((signature) => ({ ...signature, at: new Date(signature.at) })),
    obligations,
  };
}

export function toObligationRow({ text, ...plain }: Obligation, disputeId: string, cipher: PersonalDataCipher): ObligationEntity {
  return { ...plain, disputeId, textSealed: cipher.seal(text, disputeId) };
}

export function toObligation({ disputeId, textSealed, ...plain }: ObligationEntity, cipher: PersonalDataCipher): Obligation {
  return { ...plain, text: cipher.open(textSealed, disputeId) };
}
