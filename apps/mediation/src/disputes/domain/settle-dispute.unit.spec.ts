import { aDispute, anAgreement, at, carpet, inState, now, reachedAt, refusalOf } from '../../../test/dispute.builder.js';
import { caseHolders, closed, ended, withAgreement, withFollowUp, withPerformance, withSeal, withSignature } from './decide-dispute.js';
import type { Colour } from './colour.js';

const draft = { content: '各退一步', reachedAt, concernsStatus: undefined, obligations: [] };
const oral = { ...draft, form: 'oral' as const };
const written = { ...draft, form: 'written' as const };
const sealedAt = at('2026-12-03T11:40:00+08:00');
const signed = [
  { signer: 'party' as const, id: 'zhang', at: now },
  { signer: 'party' as const, id: 'li', at: now },
  { signer: 'mediator' as const, id: 'chen', at: now },
];
const visit = { id: 'visit', visitedAt: at('2026-11-30T10:00:00+08:00'), calm: true, note: '和睦' };

describe('the settlement of a dispute', () => {
  it('comes with an oral agreement, when it was reached, and turns the warning green', () => {
    expect(withAgreement(aDispute(), oral, now)).toMatchObject({
      state: 'settled',
      colour: 'green',
      settledAt: reachedAt,
      endedAt: reachedAt,
      followUpDueAt: at('2026-12-13T16:20:00+08:00'),
      agreement: { form: 'oral', effectiveAt: reachedAt },
    });
  });

  it.each([
    ['red', '2026-12-05T16:20:00+08:00'],
    ['yellow', '2026-12-13T16:20:00+08:00'],
    ['green', '2026-12-28T16:20:00+08:00'],
  ] as [Colour, string][])('is visited the sooner the graver it was: %s on %s', (colour, dueAt) => {
    expect(withAgreement(aDispute({ colour }), oral, now).followUpDueAt).toEqual(at(dueAt));
  });

  it('waits with a written agreement: nothing has ended, and the colour stays', () => {
    const waiting = withAgreement(aDispute(), written, now);
    expect(waiting).toMatchObject({ state: 'awaiting-signatures', colour: 'yellow', settledAt: null, endedAt: null, followUpDueAt: null });
    expect(caseHolders(waiting)).toEqual(['chen']);
  });

  it('comes with the seal on the day of the seal, not on that of the agreement', () => {
    const sealed = withSeal(inState('awaiting-signatures', { agreement: anAgreement({ signatures: signed }) }), sealedAt);
    expect(sealed).toMatchObject({
      state: 'settled',
      colour: 'green',
      settledAt: sealedAt,
      endedAt: sealedAt,
      followUpDueAt: at('2026-12-18T11:40:00+08:00'),
      agreement: { reachedAt, sealedAt, effectiveAt: sealedAt },
    });
    expect(caseHolders(sealed)).toEqual([]);
  });

  it('is not sealed while a signature is missing', () => {
    const waiting = inState('awaiting-signatures', { agreement: anAgreement({ signatures: signed.slice(1) }) });
    expect(refusalOf(() => withSeal(waiting, sealedAt))).toMatchObject({ code: 'mediation.signatures-missing', params: { missing: 1 } });
  });

  it('takes the signatures of its own parties and mediators', () => {
    const signing = withSignature(inState('awaiting-signatures'), { signer: 'mediator', id: 'chen' }, now);
    expect(signing.agreement?.signatures).toEqual([{ signer: 'mediator', id: 'chen', at: now }]);
    expect(refusalOf(() => withSignature(signing, { signer: 'mediator', id: 'li' }, now)).code).toBe('mediation.signer-unknown');
  });

  it('begins anew with each draft: without the signatures of the one before', () => {
    const waiting = inState('awaiting-signatures', { agreement: anAgreement({ signatures: signed }) });
    expect(withAgreement(waiting, written, now).agreement).toMatchObject({ content: '各退一步', signatures: [], obligations: [] });
  });

  it('is about status where the dispute is one of marriage and family', () => {
    expect(withAgreement(aDispute({ type: 'marriage-family' }), oral, now).agreement?.concernsStatus).toBe(true);
    expect(withAgreement(aDispute(), oral, now).agreement?.concernsStatus).toBe(false);
  });

  it.each(['sign-agreement', 'seal-agreement', 'perform-obligation', 'close'])('asks for an agreement to %s', (action) => {
    const [waiting, settled] = [inState('awaiting-signatures', { agreement: null }), inState('settled', { agreement: null })];
    const decide = {
      'sign-agreement': () => withSignature(waiting, { signer: 'party', id: 'li' }, now),
      'seal-agreement': () => withSeal(waiting, now),
      'perform-obligation': () => withPerformance(settled, 'carpet', now),
      close: () => closed(settled),
    }[action];
    expect(refusalOf(decide!).code).toBe('mediation.agreement-not-found');
  });

  it('notes performance', () => {
    expect(withPerformance(inState('settled'), 'carpet', now).agreement?.obligations).toEqual([{ ...carpet, performedAt: now }]);
  });

  it('is visited in the order of time, and not in the future', () => {
    const later = { ...visit, id: 'later', visitedAt: now };
    const two = withFollowUp(withFollowUp(inState('settled'), later, now), visit, now);
    expect(two.followUps).toEqual([visit, later]);
    const tomorrow = { ...visit, visitedAt: new Date(now.getTime() + 1) };
    expect(refusalOf(() => withFollowUp(inState('settled'), tomorrow, now))).toMatchObject({
      code: 'mediation.time-in-future',
      pointer: '/visitedAt',
    });
  });

  it('is closed when everything is performed and the last visit was calm', () => {
    const performed = { ...carpet, performedAt: now };
    const settled = inState('settled', { agreement: anAgreement({ obligations: [performed] }), followUps: [visit] });
    expect(closed(settled)).toEqual({ ...settled, state: 'closed' });
    for (const [obligations, open] of [
      [[performed, carpet], 1],
      [[performed, carpet, { ...carpet, id: 'more' }], 2],
    ] as const) {
      const refusal = refusalOf(() => closed({ ...settled, agreement: anAgreement({ obligations }) }));
      expect(refusal).toMatchObject({ code: 'mediation.obligations-open', params: { open } });
    }
    expect(refusalOf(() => closed({ ...settled, followUps: [] })).code).toBe('mediation.follow-up-missing');
    const quarrel = { ...visit, id: 'quarrel', calm: false };
    expect(refusalOf(() => closed({ ...settled, followUps: [visit, quarrel] })).code).toBe('mediation.follow-up-not-calm');
    expect(closed({ ...settled, followUps: [quarrel, visit] }).state).toBe('closed');
  });

  it.each(['fail', 'withdraw'] as const)('does not come when mediation ends by %s, which is then', (action) => {
    expect(ended(aDispute(), action, now)).toMatchObject({ endedAt: now, settledAt: null, colour: 'yellow', followUpDueAt: null });
  });

  it('cannot be withdrawn from', () => {
    expect(refusalOf(() => ended(inState('settled'), 'withdraw', now))).toMatchObject({
      code: 'mediation.action-not-allowed',
      params: { state: { zh: '已达成协议', en: 'settled' }, action: { zh: '撤回申请', en: 'withdraw' } },
    });
  });
});
