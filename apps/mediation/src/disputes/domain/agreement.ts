import { dayAfter, shanghaiDay } from '@linli/work-calendar';
import { MediationError } from '../../mediation.errors.js';
import type { DisputeType } from './dispute-type.js';

export const agreementForms = ['oral', 'written'] as const;
export type AgreementForm = (typeof agreementForms)[number];

export const signers = ['party', 'mediator'] as const;
export type Signer = (typeof signers)[number];

export interface Signature {
  readonly signer: Signer;
  readonly id: string;
  readonly at: Date;
}

export interface Obligation {
  readonly id: string;
  readonly text: string;
  /** Yuan with two decimals, as text so that nothing is rounded. */
  readonly amountYuan: string | null;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
  readonly performedAt: Date | null;
}

export interface Agreement {
  readonly form: AgreementForm;
  readonly content: string;
  /** The content without names, phones and identity numbers: the result that others may know. */
  readonly summary: string;
  readonly reachedAt: Date;
  /** About identity, adoption or a marriage relation: the court does not confirm such agreements. */
  readonly concernsStatus: boolean;
  readonly signatures: readonly Signature[];
  readonly sealedAt: Date | null;
  readonly effectiveAt: Date | null;
  readonly obligations: readonly Obligation[];
}

export interface AgreementDraft {
  readonly form: AgreementForm;
  readonly content: string;
  readonly reachedAt: Date;
  /** Undefined where the parties have not said. */
  readonly concernsStatus: boolean | undefined;
  readonly obligations: readonly Pick<Obligation, 'id' | 'text' | 'amountYuan' | 'dueOn'>[];
}

/** Who has to sign: everybody named, and every mediator of the case. */
export interface RequiredSigners {
  readonly partyIds: readonly string[];
  readonly mediatorIds: readonly string[];
}

/** What the messages of a dispute carry of its result at most. */
export const summaryCharactersMax = 1000;

/** Days from the effective day within which both sides may jointly apply for judicial confirmation (人民调解法 Art. 33). */
export const confirmationSpanDays = 30;

/** An oral agreement takes effect when it is reached (人民调解法 Art. 30), a written one when it is signed and sealed (Art. 29). */
export function draftedAgreement(draft: AgreementDraft, type: DisputeType, now: Date): Agreement {
  checkNotInFuture(draft.reachedAt, now, '/reachedAt');
  const early = draft.obligations.findIndex(({ dueOn }) => dueOn < shanghaiDay(draft.reachedAt));
  if (early >= 0) throw new MediationError('mediation.due-before-reached', {}, { pointer: `/obligations/${early}/dueOn` });
  const obligations = draft.obligations.map((obligation) => ({
    ...obligation,
    amountYuan: obligation.amountYuan === null ? null : twoDecimals(obligation.amountYuan),
    performedAt: null,
  }));
  return {
    ...draft,
    summary: draft.content,
    // A marriage or family dispute is taken to be about status unless the parties say that it is about money or property only.
    concernsStatus: draft.concernsStatus ?? type === 'marriage-family',
    signatures: [],
    sealedAt: null,
    effectiveAt: draft.form === 'oral' ? draft.reachedAt : null,
    obligations: obligations.sort((a, b) => a.dueOn.localeCompare(b.dueOn)),
  };
}

/** The last day for judicial confirmation, `YYYY-MM-DD`; null before the effect and where the court does not confirm. */
export function confirmationUntil(agreement: Pick<Agreement, 'effectiveAt' | 'concernsStatus'>): string | null {
  if (!agreement.effectiveAt || agreement.concernsStatus) return null;
  return dayAfter(shanghaiDay(agreement.effectiveAt), confirmationSpanDays);
}

export function signedAgreement(agreement: Agreement, by: { signer: Signer; id: string }, required: RequiredSigners, now: Date): Agreement {
  const { signer, id } = by;
  const known = signer === 'party' ? required.partyIds : required.mediatorIds;
  if (!known.includes(id)) throw new MediationError('mediation.signer-unknown', { id });
  if (hasSigned(agreement, id)) throw new MediationError('mediation.already-signed', { id });
  return { ...agreement, signatures: [...agreement.signatures, { signer, id, at: now }] };
}

/** How many of those who have to sign have not; a case without a mediator lacks one. Nobody signs an oral agreement or one that is sealed. */
export function missingSignatures(agreement: Agreement, required: RequiredSigners): number {
  if (agreement.form === 'oral' || agreement.sealedAt) return 0;
  const missing = [...required.partyIds, ...required.mediatorIds].filter((id) => !hasSigned(agreement, id)).length;
  return required.mediatorIds.length === 0 ? missing + 1 : missing;
}

/** The committee's seal on a fully signed written agreement: from now on it is in effect. */
export function sealedAgreement(agreement: Agreement, required: RequiredSigners, now: Date): Agreement {
  const missing = missingSignatures(agreement, required);
  if (missing > 0) throw new MediationError('mediation.signatures-missing', { missing });
  return { ...agreement, sealedAt: now, effectiveAt: now };
}

/** The first time counts: an obligation is performed once. */
export function performedObligation(agreement: Agreement, obligationId: string, now: Date): Agreement {
  if (!agreement.obligations.some(({ id }) => id === obligationId))
    throw new MediationError('mediation.obligation-not-found', { id: obligationId });
  const obligations = agreement.obligations.map((obligation) =>
    obligation.id === obligationId ? { ...obligation, performedAt: obligation.performedAt ?? now } : obligation,
  );
  return { ...agreement, obligations };
}

/** What has happened cannot lie in the future. */
export function checkNotInFuture(at: Date, now: Date, pointer: string): void {
  if (at > now) throw new MediationError('mediation.time-in-future', {}, { pointer });
}

const hasSigned = (agreement: Agreement, id: string): boolean => agreement.signatures.some((signature) => signature.id === id);

/** `0200.5` → `200.50`, as the database keeps it. */
function twoDecimals(amount: string): string {
  const [yuan, cents = ''] = amount.split('.') as [string, string?];
  return `${yuan.replace(/^0+(?=\d)/, '')}.${cents.padEnd(2, '0')}`;
}
