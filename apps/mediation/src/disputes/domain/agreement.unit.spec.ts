import {
  checkNotInFuture,
  checkObligationDays,
  concernsStatus,
  confirmationUntil,
  effectiveAtOnReaching,
  missingSignatures,
  sealed,
  signed,
  type Agreement,
} from './agreement.js';

const now = new Date('2026-11-22T15:00:00+08:00');
const signers = { partyIds: ['zhang', 'li'], mediatorIds: ['chen'] };
const draft: Agreement = {
  disputeId: 'd',
  form: 'written',
  contentSealed: '',
  summary: '',
  reachedAt: now,
  concernsStatus: false,
  signatures: [],
  sealedAt: null,
  effectiveAt: null,
};
const code = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    return (error as { code: string }).code;
  }
  return 'nothing thrown';
};

describe('an agreement', () => {
  it('takes effect at once when oral, and not before its seal when written', () => {
    expect(effectiveAtOnReaching('oral', now)).toEqual(now);
    expect(effectiveAtOnReaching('written', now)).toBeNull();
  });

  it('is sealed only after every party and mediator has signed', () => {
    let agreement = draft;
    expect(missingSignatures(agreement, signers)).toBe(3);
    for (const [signer, id] of [
      ['party', 'zhang'],
      ['party', 'li'],
      ['mediator', 'chen'],
    ] as const) {
      expect(code(() => sealed(agreement, signers, now))).toBe('mediation.signatures-missing');
      agreement = signed(agreement, signer, id, signers, now);
    }
    expect(sealed(agreement, signers, now)).toMatchObject({ sealedAt: now, effectiveAt: now });
  });

  it('lacks a signature while no mediator is assigned', () => {
    const agreement = signed(draft, 'party', 'zhang', { partyIds: ['zhang'], mediatorIds: [] }, now);
    expect(missingSignatures(agreement, { partyIds: ['zhang'], mediatorIds: [] })).toBe(1);
  });

  it('refuses a stranger and a second signature', () => {
    expect(code(() => signed(draft, 'party', 'wang', signers, now))).toBe('mediation.signer-unknown');
    expect(code(() => signed(draft, 'mediator', 'zhang', signers, now))).toBe('mediation.signer-unknown');
    const once = signed(draft, 'party', 'li', signers, now);
    expect(code(() => signed(once, 'party', 'li', signers, now))).toBe('mediation.already-signed');
  });

  it('may be confirmed by the court up to 30 days after the day of its effect in Shanghai', () => {
    expect(confirmationUntil({ effectiveAt: now, concernsStatus: false })).toBe('2026-12-22');
    expect(confirmationUntil({ effectiveAt: new Date('2026-11-22T16:30:00Z'), concernsStatus: false })).toBe('2026-12-23');
    expect(confirmationUntil({ effectiveAt: null, concernsStatus: false })).toBeNull();
  });

  it('is not confirmed where it is about identity, adoption or a marriage relation', () => {
    expect(confirmationUntil({ effectiveAt: now, concernsStatus: true })).toBeNull();
    expect(concernsStatus('marriage-family', undefined)).toBe(true);
    expect(concernsStatus('marriage-family', false)).toBe(false);
    expect(concernsStatus('neighbourhood', undefined)).toBe(false);
  });

  it('refuses what lies in the future and obligations due before it was reached', () => {
    expect(code(() => checkNotInFuture(new Date(now.getTime() + 1), now, '/reachedAt'))).toBe('mediation.time-in-future');
    expect(code(() => checkObligationDays(['2026-11-22', '2026-11-21'], now))).toBe('mediation.due-before-reached');
    expect(() => checkObligationDays(['2026-11-22'], now)).not.toThrow();
  });
});
