import { aNeed } from './need.builder.js';
import { fulfilNeed, moveNeed, orderNeed, rateNeed, screenNeed } from './need.js';
import { needNumber, numberingDay } from './need-number.js';

const now = new Date('2026-11-22T02:00:00Z');
const volunteer = 'volunteer:0199d0a0-0000-7000-8000-000000000031';

function fulfilled() {
  const served = (['publish', 'start', 'finish'] as const).reduce(
    (need, action) => moveNeed(need, action, now),
    screenNeed(aNeed(), { decision: 'approve' }, now),
  );
  const outcome = {
    taskId: '0199d0a0-0000-7000-8000-000000000041',
    difficulty: 2,
    participants: [{ provider: volunteer, minutes: 60 }],
    summary: '',
  };
  return fulfilNeed(served, outcome, now);
}

describe('a need', () => {
  it('begins as ordered, in its first version', () => {
    expect(aNeed()).toMatchObject({ state: 'ordered', version: 1, outcome: null, rating: null });
  });

  it('refuses a wanted time that ends before it begins', () => {
    const { id, number, ...order } = aNeed();
    const wanted = { ...order, wantedFrom: now, wantedTo: now };
    expect(() => orderNeed({ id, number }, wanted, now)).toThrow(
      expect.objectContaining({ code: 'needs.wanted-time-reversed', pointer: '/wantedTo' }),
    );
  });

  it('moves its version with every change', () => {
    expect(fulfilled()).toMatchObject({ state: 'fulfilled', version: 6, changedAt: now });
  });

  it('is declined only with a reason', () => {
    expect(() => screenNeed(aNeed(), { decision: 'decline' }, now)).toThrow(expect.objectContaining({ code: 'needs.reason-missing' }));
    expect(screenNeed(aNeed(), { decision: 'decline', reason: '超出服务范围' }, now)).toMatchObject({
      state: 'declined',
      reason: '超出服务范围',
    });
  });

  it('takes a corrected class when it is approved', () => {
    expect(screenNeed(aNeed({ class: 'wish' }), { decision: 'approve', class: 'urgent' }, now).class).toBe('urgent');
    expect(screenNeed(aNeed({ class: 'wish' }), { decision: 'approve' }, now).class).toBe('wish');
  });

  it('is not rated by one who served', () => {
    const rating = { rating: 5, comment: null };
    expect(() => rateNeed(fulfilled(), rating, volunteer, now)).toThrow(expect.objectContaining({ code: 'needs.provider-may-not-rate' }));
    expect(rateNeed(fulfilled(), rating, 'resident:zhang-san', now)).toMatchObject({ state: 'rated', rating: 5 });
  });
});

describe('the number of a need', () => {
  it('counts in the day of Shanghai', () => {
    expect(numberingDay(new Date('2026-11-21T15:59:59Z'))).toBe('2026-11-21');
    expect(numberingDay(new Date('2026-11-21T16:00:00Z'))).toBe('2026-11-22');
    expect(needNumber('2026-11-22', 123)).toBe('XQ-20261122-000123');
  });
});
