import fc from 'fast-check';
import { Shares } from './shares.js';

describe('shares', () => {
  it('give each holder as many as the share, whatever others hold', () => {
    const shares = new Shares(2);
    expect([shares.take('a'), shares.take('a'), shares.take('a'), shares.take('b')]).toEqual([true, true, false, true]);
    shares.giveBack('a');
    expect([shares.take('a'), shares.take('a')]).toEqual([true, false]);
  });

  it('remember nobody who holds nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 }), (holders) => {
        const shares = new Shares(5);
        for (const holder of holders.filter((one) => shares.take(one))) shares.giveBack(holder);
        expect(shares.holders).toBe(0);
        shares.giveBack('a');
        expect([shares.holders, shares.take('a')]).toEqual([0, true]);
      }),
    );
  });
});
