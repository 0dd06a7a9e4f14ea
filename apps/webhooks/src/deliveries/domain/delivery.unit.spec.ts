import fc from 'fast-check';
import { afterAttempt, attemptLogMax, leaseUntil, queued, replayed, retryDelaysSeconds, withheld, type Delivery } from './delivery.js';

const now = new Date('2026-11-22T09:00:00+08:00');
const later = new Date('2026-11-22T09:05:00+08:00');
const claimed: Delivery = {
  id: 'd',
  subscriptionId: 's',
  messageId: 'm',
  messageType: 't',
  messageKey: 'k',
  body: '{}',
  state: 'pending',
  attempts: 1,
  nextAttemptAt: now,
  deliveredAt: null,
  createdAt: now,
  attemptLog: [],
};
const outcome = (status: number | null) => ({ status, error: status === null ? 'timed out' : null, durationMs: 5 });

describe('a delivery', () => {
  it('waits from the moment at which it is queued', () => {
    const message = { subscriptionId: 's', messageId: 'm', messageType: 't', messageKey: 'k', body: '{}' };
    expect(queued('d', message, now)).toEqual({ ...claimed, attempts: 0 });
  });

  it('is leased for the longest attempt and half a minute', () => {
    expect(leaseUntil(now, 10_000).toISOString()).toBe('2026-11-22T01:00:40.000Z');
  });

  it('is done at the moment of the answer', () => {
    expect(afterAttempt(claimed, outcome(204), later, 0.5)).toEqual({
      ...claimed,
      state: 'delivered',
      deliveredAt: later,
      attemptLog: [{ at: '2026-11-22T01:05:00.000Z', status: 204, error: null, durationMs: 5 }],
    });
  });

  it('spreads its retries by a tenth to either side, from the moment of the failure', () => {
    const dueAfter = (random: number) => afterAttempt(claimed, outcome(503), later, random).nextAttemptAt.getTime() - later.getTime();
    expect([dueAfter(0), dueAfter(0.5), dueAfter(1)]).toEqual([4_500, 5_000, 5_500]);
  });

  it('of a subscription that is gone is given up', () => {
    expect(withheld(claimed, 'subscription removed', later)).toEqual({
      ...claimed,
      state: 'failed',
      attemptLog: [{ at: '2026-11-22T01:05:00.000Z', status: null, error: 'subscription removed', durationMs: 0 }],
    });
  });

  it('is done with any 2xx and with nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.double({ min: 0, max: 1, noNaN: true }), (status, random) => {
        const { state } = afterAttempt(claimed, outcome(status), now, random);
        expect(state === 'delivered').toBe(status >= 200 && status < 300);
      }),
    );
  });

  it.each([
    [199, 'pending'],
    [200, 'delivered'],
    [299, 'delivered'],
    [300, 'pending'],
    [null, 'pending'],
  ])('answered with %s is %s', (status, state) => expect(afterAttempt(claimed, outcome(status), now, 0.5).state).toBe(state));

  it('is retried over about a day, later and later, and then given up', () => {
    let delivery = claimed;
    let waitedSeconds = 0;
    for (const delay of retryDelaysSeconds) {
      delivery = afterAttempt(delivery, outcome(null), now, 0.5);
      expect(delivery.state).toBe('pending');
      expect(delivery.nextAttemptAt.getTime() - now.getTime()).toBe(delay * 1_000);
      waitedSeconds += delay;
      delivery = { ...delivery, attempts: delivery.attempts + 1 };
    }
    expect(afterAttempt(delivery, outcome(503), now, 0.5).state).toBe('failed');
    expect(waitedSeconds / 3_600).toBeGreaterThan(23);
    expect(waitedSeconds / 3_600).toBeLessThan(25);
    expect(retryDelaysSeconds).toEqual([5, 30, 120, 600, 1_800, 3_600, 7_200, 14_400, 28_800, 28_800]);
  });

  it('ends at once where the receiver is gone', () => {
    expect(afterAttempt(claimed, outcome(410), now, 0.5)).toMatchObject({ state: 'failed', attemptLog: [{ status: 410 }] });
  });

  it('keeps a bounded log', () => {
    const long = { ...claimed, attemptLog: Array.from({ length: attemptLogMax }, () => ({ at: '', ...outcome(500) })) };
    const { attemptLog } = afterAttempt(long, outcome(204), now, 0.5);
    expect([attemptLog.length, attemptLogMax, attemptLog.at(-1)?.status]).toEqual([30, 30, 204]);
  });

  it('can be replayed only when it is finished', () => {
    expect(() => replayed(claimed, now)).toThrow('webhooks.delivery-pending');
    for (const state of ['failed', 'delivered'] as const) {
      const finished: Delivery = { ...claimed, state, attempts: 11, deliveredAt: now, attemptLog: [{ at: '', ...outcome(500) }] };
      expect(replayed(finished, later)).toEqual({ ...finished, state: 'pending', attempts: 0, nextAttemptAt: later, deliveredAt: null });
    }
  });
});
