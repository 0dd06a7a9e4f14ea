import fc from 'fast-check';
import { mapPage, readPage } from './page.js';

/** Lists numbers in rising order, as a reader would. */
const numbers = (all: readonly number[], filters: object = { state: 'open' }) => {
  const sorted = [...all].sort((a, b) => a - b);
  const asked: number[] = [];
  return {
    asked,
    listing: {
      filters,
      positionOf: (row: number) => [row],
      fetch: async (after: readonly (string | number | null)[] | null, count: number) => {
        asked.push(count);
        return sorted.filter((row) => after === null || row > Number(after[0])).slice(0, count);
      },
    },
  };
};

describe('pages', () => {
  it('walk every row exactly once for any page size', () =>
    fc.assert(
      fc.asyncProperty(fc.uniqueArray(fc.integer(), { maxLength: 40 }), fc.integer({ min: 1, max: 10 }), async (rows, limit) => {
        const { listing } = numbers(rows);
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const page = await readPage({ cursor, limit }, listing);
          expect(page.items.length).toBeLessThanOrEqual(limit);
          seen.push(...page.items);
          cursor = page.next ?? undefined;
        } while (cursor !== undefined);
        expect(seen).toEqual([...rows].sort((a, b) => a - b));
      }),
    ));

  it('of exactly the limit have no next one', async () => {
    const { listing, asked } = numbers([1, 2, 3]);
    await expect(readPage({ limit: 3 }, listing)).resolves.toEqual({ items: [1, 2, 3], next: null });
    expect(asked).toEqual([4]);
  });

  it('of one row less than there are name a next one', async () => {
    const page = await readPage({ limit: 2 }, numbers([1, 2, 3]).listing);
    expect(page).toEqual({ items: [1, 2], next: expect.any(String) });
  });

  it('are refused under other filters than those their cursor was made with', async () => {
    const { next } = await readPage({ limit: 1 }, numbers([1, 2], { state: 'open', areas: ['33'] }).listing);
    const ask = (filters: object) => readPage({ cursor: next ?? '', limit: 1 }, numbers([1, 2], filters).listing);
    await expect(ask({ areas: ['33'], state: 'open', text: undefined })).resolves.toEqual({ items: [2], next: null });
    await expect(ask({ state: 'closed', areas: ['33'] })).rejects.toThrow('platform.cursor-invalid');
    await expect(ask({ state: 'open', areas: ['32'] })).rejects.toThrow('platform.cursor-invalid');
  });

  it.each(['', 'x', 'bnVsbA', Buffer.from('[]').toString('base64url'), Buffer.from('["a",{}]').toString('base64url')])(
    'are refused when their cursor is %p',
    async (cursor) => {
      await expect(readPage({ cursor, limit: 1 }, numbers([1]).listing)).rejects.toThrow('platform.cursor-invalid');
    },
  );

  it('keep their cursor when their rows are turned into answers', () => {
    expect(mapPage({ items: [1, 2], next: 'n' }, (row) => `${row}`)).toEqual({ items: ['1', '2'], next: 'n' });
  });
});
