import type { Actor } from '@linli/contracts';
import { aNeed, anOutcome, fulfilledNeed, orderedAt, servedNeed, servingVolunteer } from '../../../test/need.builder.js';
import { fulfilNeed, moveNeed, needNumber, rateNeed, screenNeed } from './need.js';

const now = new Date('2026-11-22T10:30:00Z');
const refused = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });
const resident: Actor = { kind: 'resident', id: 'self' };

describe('ordering a need', () => {
  it('begins as ordered, in its first version, at the instant of the order', () => {
    expect(aNeed()).toMatchObject({
      state: 'ordered',
      version: 1,
      reason: null,
      outcome: null,
      rating: null,
      ratingComment: null,
      sourceLostAt: null,
      orderedAt,
      changedAt: orderedAt,
    });
  });

  it('asks for a wanted time that ends after it begins', () => {
    const wantedFrom = new Date('2026-11-23T01:00:00Z');
    const later = new Date('2026-11-23T01:00:00.001Z');
    const reversed = refused('needs.wanted-time-reversed', { pointer: '/wantedTo' });
    expect(aNeed({ wantedFrom, wantedTo: later })).toMatchObject({ wantedFrom, wantedTo: later });
    expect(() => aNeed({ wantedFrom, wantedTo: wantedFrom })).toThrow(reversed);
    expect(() => aNeed({ wantedFrom: later, wantedTo: wantedFrom })).toThrow(reversed);
    expect(aNeed({ wantedFrom, wantedTo: null })).toMatchObject({ wantedFrom, wantedTo: null });
    expect(aNeed({ wantedFrom: null, wantedTo: wantedFrom })).toMatchObject({ wantedFrom: null, wantedTo: wantedFrom });
  });
});

describe('screening a need', () => {
  it('approves it, in the class that the community corrects or else in its own', () => {
    const screening = { decision: 'approve' as const, reason: '情况属实' };
    expect(screenNeed(aNeed({ class: 'wish' }), { ...screening, class: 'urgent' }, now)).toEqual({
      ...aNeed({ class: 'urgent' }),
      state: 'screened',
      version: 2,
      reason: '情况属实',
      changedAt: now,
    });
    expect(screenNeed(aNeed({ class: 'wish' }), { ...screening, class: null }, now).class).toBe('wish');
    expect(screenNeed(aNeed(), { decision: 'approve', reason: null, class: null }, now).reason).toBeNull();
  });

  it('declines it only with a reason, and never touches its class', () => {
    const screening = { decision: 'decline' as const, class: 'urgent' as const };
    expect(() => screenNeed(aNeed(), { ...screening, reason: null }, now)).toThrow(refused('needs.reason-missing', { pointer: '/reason' }));
    expect(() => screenNeed(aNeed(), { ...screening, reason: '' }, now)).toThrow(refused('needs.reason-missing'));
    expect(screenNeed(aNeed({ class: 'wish' }), { ...screening, reason: '超出服务范围' }, now)).toEqual({
      ...aNeed({ class: 'wish' }),
      state: 'declined',
      version: 2,
      reason: '超出服务范围',
      changedAt: now,
    });
  });

  it('is done once', () => {
    expect(() => screenNeed(servedNeed(), { decision: 'approve', reason: null, class: null }, now)).toThrow(
      refused('needs.need-moved', { params: { state: { zh: '待验收', en: 'served' }, action: { zh: '通过', en: 'approve' } } }),
    );
  });
});

describe('fulfilling a need', () => {
  it('keeps what the service was', () => {
    const outcome = anOutcome();
    expect(fulfilNeed(servedNeed(), outcome, now)).toEqual({ ...servedNeed(), state: 'fulfilled', version: 6, outcome, changedAt: now });
  });

  it('says the subject where nobody says what came of it', () => {
    expect(fulfilNeed(servedNeed(), anOutcome({ summary: '' }), now).outcome?.summary).toBe('志愿服务已完成：独居老人买菜');
  });

  it('is for a need whose service was handed in', () => {
    expect(() => fulfilNeed(aNeed(), anOutcome(), now)).toThrow(refused('needs.need-moved'));
  });
});

describe('rating a need', () => {
  const rating = { rating: 4, comment: '谢谢' };

  it('is done by the resident, once the service was accepted', () => {
    expect(rateNeed(fulfilledNeed(), rating, resident, now)).toEqual({
      ...fulfilledNeed(),
      state: 'rated',
      version: 7,
      rating: 4,
      ratingComment: '谢谢',
      changedAt: now,
    });
    expect(() => rateNeed(servedNeed(), rating, resident, now)).toThrow(refused('needs.need-moved'));
  });

  it.each<[string, Actor]>([
    ['the volunteer who served', { kind: 'volunteer', id: servingVolunteer }],
    ['whoever acts for the unit that served', { kind: 'unit-staff', id: 'li', unit: 'property-3' }],
    ['staff of another kind who act for the unit that served', { kind: 'staff', id: 'li', unit: 'property-3' }],
  ])('is not for %s', (_, actor) => {
    expect(() => rateNeed(fulfilledNeed(), rating, actor, now)).toThrow(refused('needs.same-person'));
  });

  it.each<[string, Actor]>([
    ['another volunteer', { kind: 'volunteer', id: '0199d0a0-0000-7000-8000-000000000032' }],
    ['a resident who has the id of the volunteer', { kind: 'resident', id: servingVolunteer }],
    ['somebody of another unit', { kind: 'unit-staff', id: 'li', unit: 'property-4' }],
    ['somebody whose own id is that of the unit', { kind: 'unit-staff', id: 'property-3' }],
  ])('is open to %s', (_, actor) => {
    expect(rateNeed(fulfilledNeed(), rating, actor, now).state).toBe('rated');
  });

  it('is refused for its state before it is asked who served', () => {
    const rated = rateNeed(fulfilledNeed(), rating, resident, now);
    expect(() => rateNeed(rated, rating, { kind: 'volunteer', id: servingVolunteer }, now)).toThrow(refused('needs.need-moved'));
  });
});

describe('moving a need', () => {
  it('counts its version and notes the instant, and leaves the rest alone', () => {
    expect(moveNeed(aNeed(), 'cancel', now, { reason: '已解决' })).toEqual({
      ...aNeed(),
      state: 'cancelled',
      version: 2,
      reason: '已解决',
      changedAt: now,
    });
  });
});

describe('the number of a need', () => {
  it('counts in the day of Shanghai', () => {
    expect(needNumber(new Date('2026-11-21T15:59:59.999Z'), 1)).toBe('XQ-20261121-000001');
    expect(needNumber(new Date('2026-11-21T16:00:00Z'), 123)).toBe('XQ-20261122-000123');
    expect(needNumber(new Date('2026-11-21T16:00:00Z'), 1_234_567)).toBe('XQ-20261122-1234567');
  });
});
