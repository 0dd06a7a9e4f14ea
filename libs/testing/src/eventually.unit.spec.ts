import { eventually } from './eventually.js';

describe('eventually', () => {
  it('returns the first result that does not throw', async () => {
    let calls = 0;
    const attempt = (): number => {
      calls += 1;
      if (calls < 3) throw new Error('not yet');
      return calls;
    };
    await expect(eventually(attempt)).resolves.toBe(3);
  });

  it('throws what was thrown last when time is up', async () => {
    await expect(eventually(() => Promise.reject(new Error('never')), { timeoutMs: 30 })).rejects.toThrow('never');
  });
});
