import { aDispute, anAgreement, at, carpet, inState, now } from '../../../test/dispute.builder.js';
import { standingOf } from './standing.js';

const resolveDueAt = at('2026-12-07T22:30:00+08:00');
const justAfter = (instant: Date) => new Date(instant.getTime() + 1);

describe('how a dispute stands', () => {
  it('is overdue after the limit of its colour, and not at it', () => {
    expect(standingOf(aDispute(), resolveDueAt).overdue).toBe(false);
    expect(standingOf(aDispute(), justAfter(resolveDueAt)).overdue).toBe(true);
    expect(standingOf(aDispute({ mediationDueAt: null }), justAfter(resolveDueAt)).overdue).toBe(true);
  });

  it('is overdue after the month of mediation where that ends first', () => {
    const mediationDueAt = at('2026-12-04T08:00:00+08:00');
    expect(standingOf(aDispute({ mediationDueAt }), mediationDueAt).overdue).toBe(false);
    expect(standingOf(aDispute({ mediationDueAt }), justAfter(mediationDueAt)).overdue).toBe(true);
  });

  it('stays as it was when it ended', () => {
    const muchLater = at('2027-06-01T00:00:00+08:00');
    expect(standingOf(aDispute({ endedAt: now }), muchLater).overdue).toBe(false);
    expect(standingOf(aDispute({ endedAt: justAfter(resolveDueAt) }), now).overdue).toBe(true);
  });

  it('lacks the signatures of all who have not signed a written agreement', () => {
    expect(standingOf(aDispute(), now).missingSignatures).toBe(0);
    expect(standingOf(inState('awaiting-signatures'), now).missingSignatures).toBe(3);
    const signatures = [{ signer: 'party' as const, id: 'li', at: now }];
    expect(standingOf(inState('awaiting-signatures', { agreement: anAgreement({ signatures }) }), now).missingSignatures).toBe(2);
  });

  it('can be confirmed by the court while an agreement is in effect', () => {
    expect(standingOf(aDispute(), now).confirmationUntil).toBeNull();
    const agreement = anAgreement({ effectiveAt: at('2026-11-29T12:00:00+08:00') });
    expect(standingOf(inState('settled', { agreement }), now).confirmationUntil).toBe('2026-12-29');
  });

  it('has obligations overdue from the day after the day on which they were due in Shanghai', () => {
    const performed = { ...carpet, id: 'performed', performedAt: now };
    const settled = inState('settled', { agreement: anAgreement({ obligations: [carpet, performed] }) });
    expect(standingOf(settled, at('2026-12-05T15:59:59Z')).overdueObligations).toEqual([]);
    expect(standingOf(settled, at('2026-12-05T16:00:00Z')).overdueObligations).toEqual(['carpet']);
    expect(standingOf(aDispute(), now).overdueObligations).toEqual([]);
  });
});
