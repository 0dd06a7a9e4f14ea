import { MediationError } from '../../mediation.errors.js';
import type { DisputeType } from './dispute-type.js';
import { dayAfter, dayOf } from './shanghai-time.js';

export const agreementForms = ['oral', 'written'] as const;
export type AgreementForm = (typeof agreementForms)[number];

export interface Signature {
  signer: 'party' | 'mediator';
  id: string;
  at: string;
}

export interface Agreement {
  disputeId: string;
  form: AgreementForm;
  contentSealed: string;
  /** The content without names, phones and identity numbers: the result that others may know. */
  summary: string;
  reachedAt: Date;
  /** About identity, adoption or a marriage relation: the court does not confirm such agreements. */
  concernsStatus: boolean;
  signatures: Signature[];
  sealedAt: Date | null;
  effectiveAt: Date | null;
}

export interface Obligation {
  id: string;
  disputeId: string;
  textSealed: string;
  /** Yuan with two decimals, as text so that nothing is rounded. */
  amountYuan: string | null;
  dueOn: string;
  performedAt: Date | null;
}

/** Days from the effective day within which both sides may jointly apply for judicial confirmation (人民调解法 Art. 33). */
export const confirmationSpanDays = 30;

/** An oral agreement takes effect the day it is reached (Art. 30); a written one when it is signed and sealed (Art. 29). */
export function effectiveAtOnReaching(form: AgreementForm, reachedAt: Date): Date | null {
  return form === 'oral' ? reachedAt : null;
}

/** The last day for judicial confirmation, `YYYY-MM-DD`; null before the effect and where the court does not confirm. */
export function confirmationUntil(agreement: Pick<Agreement, 'effectiveAt' | 'concernsStatus'>): string | null {
  if (!agreement.effectiveAt || agreement.concernsStatus) return null;
  return dayAfter(dayOf(agreement.effectiveAt), confirmationSpanDays);
}

/** A marriage or family dispute is taken to be about status unless the parties say that it is about money or property only. */
export function concernsStatus(type: DisputeType, declared: boolean | undefined): boolean {
  return declared ?? type === 'marriage-family';
}

export interface Signers {
  partyIds: readonly string[];
  mediatorIds: readonly string[];
}

export function signed(agreement: Agreement, signer: Signature['signer'], id: string, signers: Signers, now: Date): Agreement {
  const known = signer === 'party' ? signers.partyIds : signers.mediatorIds;
  if (!known.includes(id)) throw new MediationError('mediation.signer-unknown', { id });
  if (agreement.signatures.some((entry) => entry.id === id)) throw new MediationError('mediation.already-signed', { id });
  return { ...agreement, signatures: [...agreement.signatures, { signer, id, at: now.toISOString() }] };
}

/** How many of the parties and the assigned mediators still have to sign; a case without a mediator lacks one. */
export function missingSignatures(agreement: Agreement, signers: Signers): number {
  const has = (id: string) => agreement.signatures.some((entry) => entry.id === id);
  const mediators = signers.mediatorIds.length === 0 ? 1 : signers.mediatorIds.filter((id) => !has(id)).length;
  return signers.partyIds.filter((id) => !has(id)).length + mediators;
}

/** The committee's seal on a fully signed written agreement; from now on it is in effect. */
export function sealed(agreement: Agreement, signers: Signers, now: Date): Agreement {
  const missing = missingSignatures(agreement, signers);
  if (missing > 0) throw new MediationError('mediation.signatures-missing', { missing });
  return { ...agreement, sealedAt: now, effectiveAt: now };
}

export function checkObligationDays(dueDays: readonly string[], reachedAt: Date): void {
  const index = dueDays.findIndex((day) => day < dayOf(reachedAt));
  if (index >= 0) throw new MediationError('mediation.due-before-reached', {}, { pointer: `/obligations/${index}/dueOn` });
}

/** What has happened cannot lie in the future. */
export function checkNotInFuture(at: Date, now: Date, pointer: string): void {
  if (at.getTime() > now.getTime()) throw new MediationError('mediation.time-in-future', {}, { pointer });
}
