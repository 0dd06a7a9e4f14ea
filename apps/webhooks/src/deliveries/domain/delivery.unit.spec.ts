import fc from 'fast-check';
import { afterAttempt, attemptLogMax, replayed, retryDelaysSeconds, type Delivery } from './delivery.js';

const now = new Date('2026-11-22T09:00:00+08:00');
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
  it('is done with any 2xx and with nothing else', () => {
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fc.double({ min: 0, max: 1, noNaN: true }), (status, random) => {
        const { state } = afterAttempt(claimed, outcome(status), now, random);
        expect(state === 'delivered').toBe(status >= 200 && status < 300);
      }),
    );
  });

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
    expect([...retryDelaysSeconds]).toEqual([...retryDelaysSeconds].sort((a, b) => a - b));
  });

  it('ends at once where the receiver is gone', () => {
    expect(afterAttempt(claimed, outcome(410), now, 0.5)).toMatchObject({ state: 'failed', attemptLog: [{ status: 410 }] });
  });

  it('keeps a bounded log', () => {
    const long = { ...claimed, attemptLog: Array.from({ length: attemptLogMax }, () => ({ at: '', ...outcome(500) })) };
    expect(afterAttempt(long, outcome(204), now, 0.5).attemptLog).toHaveLength(attemptLogMax);
  });

  it('can be replayed only when it is finished', () => {
    expect(() => replayed(claimed, now)).toThrow('webhooks.delivery-pending');
    expect(replayed({ ...claimed, state: 'failed', attempts: 11 }, now)).toMatchObject({ state: 'pending', attempts: 0, messageId: 'm' });
  });
});
