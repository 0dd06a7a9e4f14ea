import fc from 'fast-check';
import { backOffMs } from './back-off.js';
import { pauseUnless } from './pause.js';
import { WakeSignal } from './wake-signal.js';

const aDayMs = 86_400_000;

describe('backOffMs', () => {
  it('doubles up to the bound and stays in the upper half', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5_000 }), fc.double({ min: 0, max: 1, noNaN: true }), (attempt, random) => {
        const ceiling = Math.min(15_000, 200 * 2 ** (attempt - 1));
        const delay = backOffMs(attempt, { min: 200, max: 15_000 }, () => random);
        expect(delay >= Math.floor(ceiling / 2) && delay <= ceiling).toBe(true);
      }),
    );
  });
});

describe('WakeSignal', () => {
  it('does not lose a wake that came before the wait', async () => {
    const signal = new WakeSignal();
    signal.notify();
    await signal.wait(aDayMs);
  });

  it('ends a wait that has begun', async () => {
    const signal = new WakeSignal();
    const waiting = signal.wait(aDayMs);
    signal.notify();
    await waiting;
  });
});

describe('pauseUnless', () => {
  it('ends when it is aborted', async () => {
    const stopping = new AbortController();
    const paused = pauseUnless(stopping.signal, aDayMs);
    stopping.abort();
    await paused;
  });

  it('keeps its owner alive meanwhile, and ends when that fails', async () => {
    const lost = Promise.reject(new Error('another has the partition'));
    lost.catch(() => undefined);
    await expect(pauseUnless(new AbortController().signal, 1, () => lost)).rejects.toThrow('another has the partition');
  });
});
