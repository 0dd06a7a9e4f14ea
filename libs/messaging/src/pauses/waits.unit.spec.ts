import { getEventListeners } from 'node:events';
import { backOffMs } from './back-off.js';
import { pauseUnless } from './pause.js';
import { WakeSignal } from './wake-signal.js';

/** Whether a promise is settled by now, as far as the fake clock has run. */
function watched(promise: Promise<unknown>): { isDone: () => Promise<boolean> } {
  let done = false;
  void promise.then(() => (done = true));
  return {
    isDone: async () => {
      await jest.advanceTimersByTimeAsync(0);
      return done;
    },
  };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('a delay that doubles', () => {
  it.each([
    [1, 0, 100],
    [1, 1, 200],
    [2, 0, 200],
    [2, 0.5, 300],
    [3, 1, 800],
    [7, 1, 12_800],
    [8, 0, 7_500],
    [8, 1, 15_000],
    [10_000, 1, 15_000],
  ])('is at attempt %d and chance %d %d ms', (attempt, chance, delay) => {
    expect(backOffMs(attempt, { min: 200, max: 15_000 }, () => chance)).toBe(delay);
  });
});

describe('a pause', () => {
  const never = new AbortController().signal;

  it('lasts as long as it was asked for, and keeps its owner alive each second and at the end', async () => {
    const begun = Date.now();
    const kept: number[] = [];
    const { isDone } = watched(pauseUnless(never, 2_500, async () => void kept.push(Date.now() - begun)));
    await jest.advanceTimersByTimeAsync(2_499);
    expect([await isDone(), kept]).toEqual([false, [1_000, 2_000]]);
    await jest.advanceTimersByTimeAsync(1);
    expect([await isDone(), kept]).toEqual([true, [1_000, 2_000, 2_500]]);
  });

  it('of whole seconds ends with the last of them', async () => {
    const keepAlive = jest.fn(async () => undefined);
    const { isDone } = watched(pauseUnless(never, 2_000, keepAlive));
    await jest.advanceTimersByTimeAsync(2_000);
    expect([await isDone(), keepAlive.mock.calls.length]).toEqual([true, 2]);
  });

  it('of nothing is over at once', async () => {
    const keepAlive = jest.fn(async () => undefined);
    await pauseUnless(never, 0, keepAlive);
    expect(keepAlive).not.toHaveBeenCalled();
  });

  it('that is aborted ends at once, keeps nobody alive any more, and leaves nothing behind', async () => {
    const stopping = new AbortController();
    const keepAlive = jest.fn(async () => undefined);
    const { isDone } = watched(pauseUnless(stopping.signal, 5_000, keepAlive));
    await jest.advanceTimersByTimeAsync(1_500);
    stopping.abort();
    expect(await isDone()).toBe(true);
    expect(keepAlive).toHaveBeenCalledTimes(1);
    expect([jest.getTimerCount(), getEventListeners(stopping.signal, 'abort').length]).toEqual([0, 0]);
    await pauseUnless(stopping.signal, 5_000, keepAlive);
    expect(keepAlive).toHaveBeenCalledTimes(1);
  });

  it('that ran to its end listens for nothing any more', async () => {
    const stopping = new AbortController();
    const paused = pauseUnless(stopping.signal, 3_000);
    await jest.advanceTimersByTimeAsync(3_000);
    await paused;
    expect(getEventListeners(stopping.signal, 'abort')).toEqual([]);
  });
});

describe('a wait for a signal', () => {
  it('lasts its time where nobody wakes it, every time anew', async () => {
    const signal = new WakeSignal();
    for (let round = 0; round < 2; round += 1) {
      const { isDone } = watched(signal.wait(500));
      await jest.advanceTimersByTimeAsync(499);
      expect(await isDone()).toBe(false);
      await jest.advanceTimersByTimeAsync(1);
      expect(await isDone()).toBe(true);
    }
  });

  it('ends at once when it is woken, and its timer with it', async () => {
    const signal = new WakeSignal();
    const { isDone } = watched(signal.wait(500));
    await jest.advanceTimersByTimeAsync(100);
    signal.notify();
    expect([await isDone(), jest.getTimerCount()]).toEqual([true, 0]);
  });

  it('takes a wake from before once, and the next wait lasts again', async () => {
    const signal = new WakeSignal();
    signal.notify();
    signal.notify();
    expect(await watched(signal.wait(500)).isDone()).toBe(true);
    const second = watched(signal.wait(500));
    expect(await second.isDone()).toBe(false);
    await jest.advanceTimersByTimeAsync(500);
    expect(await second.isDone()).toBe(true);
  });
});
