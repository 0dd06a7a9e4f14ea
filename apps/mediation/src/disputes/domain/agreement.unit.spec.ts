import fc from 'fast-check';
import { anAgreement, at, carpet, now, reachedAt, refusalOf } from '../../../test/dispute.builder.js';
import {
  checkNotInFuture,
  confirmationUntil,
  draftedAgreement,
  missingSignatures,
  performedObligation,
  sealedAgreement,
  signedAgreement,
  type Agreement,
  type AgreementDraft,
  type Signer,
} from './agreement.js';

const required = { partyIds: ['zhang', 'li'], mediatorIds: ['chen'] };
const draft: AgreementDraft = {
  form: 'written',
  content: '物业退还停车费。',
  reachedAt,
  concernsStatus: undefined,
  obligations: [{ id: 'refund', text: '退还停车费', amountYuan: '200', dueOn: '2026-12-01' }],
};
const obligation = (dueOn: string, amountYuan: string | null = null) => ({ id: dueOn, text: '退还', amountYuan, dueOn });
const sign = (agreement: Agreement, signer: Signer, id: string) => signedAgreement(agreement, { signer, id }, required, now);

describe('an agreement', () => {
  it('takes effect when it is reached if oral, and not before its seal if written', () => {
    expect(draftedAgreement({ ...draft, form: 'oral' }, 'neighbourhood', now)).toMatchObject({ effectiveAt: reachedAt, sealedAt: null });
    expect(draftedAgreement(draft, 'neighbourhood', now)).toEqual({
      form: 'written',
      content: '物业退还停车费。',
      summary: '物业退还停车费。',
      reachedAt,
      concernsStatus: false,
      signatures: [],
      sealedAt: null,
      effectiveAt: null,
      obligations: [{ id: 'refund', text: '退还停车费', amountYuan: '200.00', dueOn: '2026-12-01', performedAt: null }],
    });
  });

  it('is about status where the parties say so, and in a marriage or family dispute unless they say otherwise', () => {
    const about = (type: 'marriage-family' | 'neighbourhood', concernsStatus: boolean | undefined) =>
      draftedAgreement({ ...draft, concernsStatus }, type, now).concernsStatus;
    expect([about('marriage-family', undefined), about('marriage-family', false)]).toEqual([true, false]);
    expect([about('neighbourhood', undefined), about('neighbourhood', true)]).toEqual([false, true]);
  });

  it('is reached now or before, never in the future', () => {
    expect(draftedAgreement({ ...draft, reachedAt: now }, 'other', now).reachedAt).toEqual(now);
    const early = { ...draft, reachedAt: new Date(now.getTime() + 1) };
    expect(refusalOf(() => draftedAgreement(early, 'other', now))).toMatchObject({
      code: 'mediation.time-in-future',
      pointer: '/reachedAt',
    });
  });

  it('has obligations due on the day it is reached in Shanghai or later, in the order of their days', () => {
    const lateEvening = { ...draft, reachedAt: at('2026-11-28T16:30:00Z') };
    const days = (...dueOn: string[]) =>
      draftedAgreement({ ...lateEvening, obligations: dueOn.map((day) => obligation(day)) }, 'other', now).obligations;
    expect(days('2026-12-02', '2026-11-29').map(({ dueOn }) => dueOn)).toEqual(['2026-11-29', '2026-12-02']);
    expect(refusalOf(() => days('2026-12-02', '2026-11-28'))).toMatchObject({
      code: 'mediation.due-before-reached',
      pointer: '/obligations/1/dueOn',
    });
  });

  it.each([
    ['200', '200.00'],
    ['200.5', '200.50'],
    ['0007.25', '7.25'],
    ['0', '0.00'],
    ['00', '0.00'],
    ['0.5', '0.50'],
    [null, null],
  ])('writes the amount %s as %s', (given, written) => {
    const { obligations } = draftedAgreement({ ...draft, obligations: [obligation('2026-12-01', given)] }, 'other', now);
    expect(obligations[0]?.amountYuan).toBe(written);
  });

  it('never changes the worth of an amount', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{1,12}(\.\d{1,2})?$/), (amount) => {
        const { obligations } = draftedAgreement({ ...draft, obligations: [obligation('2026-12-01', amount)] }, 'other', now);
        expect(obligations[0]?.amountYuan).toMatch(/^(0|[1-9]\d*)\.\d{2}$/);
        expect(Number(obligations[0]?.amountYuan)).toBe(Number(amount));
      }),
    );
  });

  it('is sealed only after every party and every mediator has signed, and in effect from then', () => {
    const sealedAt = at('2026-12-03T11:40:00+08:00');
    let agreement = anAgreement();
    for (const [signer, id, missing] of [
      ['party', 'zhang', 3],
      ['party', 'li', 2],
      ['mediator', 'chen', 1],
    ] as const) {
      expect(missingSignatures(agreement, required)).toBe(missing);
      expect(refusalOf(() => sealedAgreement(agreement, required, now))).toMatchObject({
        code: 'mediation.signatures-missing',
        params: { missing },
      });
      agreement = sign(agreement, signer, id);
    }
    const sealed = sealedAgreement(agreement, required, sealedAt);
    expect(sealed).toEqual({ ...agreement, sealedAt, effectiveAt: sealedAt });
    expect(missingSignatures(sealed, { ...required, mediatorIds: ['chen', 'zhou'] })).toBe(0);
  });

  it('lacks a signature while no mediator is assigned', () => {
    const nobody = { partyIds: ['zhang'], mediatorIds: [] };
    const agreement = signedAgreement(anAgreement(), { signer: 'party', id: 'zhang' }, nobody, now);
    expect(missingSignatures(agreement, nobody)).toBe(1);
  });

  it('needs no signature if oral', () => {
    expect(missingSignatures(anAgreement({ form: 'oral' }), required)).toBe(0);
  });

  it('is signed by its parties and mediators, each in their part and once', () => {
    const unknown = { code: 'mediation.signer-unknown' };
    expect(refusalOf(() => sign(anAgreement(), 'party', 'wang'))).toMatchObject({ ...unknown, params: { id: 'wang' } });
    expect(refusalOf(() => sign(anAgreement(), 'mediator', 'zhang'))).toMatchObject({ ...unknown, params: { id: 'zhang' } });
    expect(refusalOf(() => sign(anAgreement(), 'party', 'chen'))).toMatchObject({ ...unknown, params: { id: 'chen' } });
    const once = sign(anAgreement(), 'party', 'li');
    expect(once.signatures).toEqual([{ signer: 'party', id: 'li', at: now }]);
    expect(refusalOf(() => sign(once, 'party', 'li'))).toMatchObject({ code: 'mediation.already-signed', params: { id: 'li' } });
    expect(sign(once, 'party', 'zhang').signatures.map(({ id }) => id)).toEqual(['li', 'zhang']);
  });

  it('may be confirmed by the court up to 30 days after the day of its effect in Shanghai, whenever it was reached', () => {
    expect(confirmationUntil({ effectiveAt: now, concernsStatus: false })).toBe('2026-12-31');
    expect(confirmationUntil({ effectiveAt: at('2026-11-22T16:30:00Z'), concernsStatus: false })).toBe('2026-12-23');
    expect(confirmationUntil({ effectiveAt: at('2026-11-22T15:30:00Z'), concernsStatus: false })).toBe('2026-12-22');
  });

  it('is not confirmed before its effect, nor where it is about identity, adoption or a marriage relation', () => {
    expect(confirmationUntil({ effectiveAt: null, concernsStatus: false })).toBeNull();
    expect(confirmationUntil({ effectiveAt: now, concernsStatus: true })).toBeNull();
  });

  it('notes when an obligation was performed, the first time only', () => {
    const other = { ...carpet, id: 'other' };
    const agreement = anAgreement({ obligations: [carpet, other] });
    const performed = performedObligation(agreement, 'other', reachedAt);
    expect(performed.obligations).toEqual([carpet, { ...other, performedAt: reachedAt }]);
    expect(performedObligation(performed, 'other', now)).toEqual(performed);
    expect(refusalOf(() => performedObligation(agreement, 'stranger', now))).toMatchObject({
      code: 'mediation.obligation-not-found',
      params: { id: 'stranger' },
    });
  });

  it('refuses what lies in the future, and nothing else', () => {
    expect(() => checkNotInFuture(now, now, '/heldAt')).not.toThrow();
    expect(refusalOf(() => checkNotInFuture(new Date(now.getTime() + 1), now, '/heldAt'))).toEqual({
      code: 'mediation.time-in-future',
      params: {},
      pointer: '/heldAt',
    });
  });
});
