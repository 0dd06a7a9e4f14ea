import fc from 'fast-check';
import { readCursor, toPage } from './cursor.js';

describe('cursors', () => {
  it('walk every row exactly once for any page size', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer(), { maxLength: 40 }), fc.integer({ min: 1, max: 10 }), (ids, limit) => {
        const sorted = [...ids].sort((a, b) => a - b);
        const filters = { state: 'open' };
        const seen: number[] = [];
        let cursor: string | undefined;
        do {
          const [after] = readCursor(cursor, filters) ?? [null];
          const rows = sorted.filter((id) => after === null || after === undefined || id > Number(after)).slice(0, limit + 1);
          const page = toPage(rows, limit, filters, (id) => [id]);
          seen.push(...page.items);
          cursor = page.next ?? undefined;
        } while (cursor);
        expect(seen).toEqual(sorted);
      }),
    );
  });

  it('are refused with other filters than those they were made with', () => {
    const { next } = toPage([1, 2], 1, { state: 'open' }, (id) => [id]);
    expect(readCursor(next ?? '', { state: 'open', limit: 7, cursor: 'x' })).toEqual([1]);
    expect(() => readCursor(next ?? '', { state: 'closed' })).toThrow('platform.cursor-invalid');
  });

  it.each(['', 'x', 'bnVsbA', Buffer.from('[]').toString('base64url'), Buffer.from('["a",{}]').toString('base64url')])(
    'are refused when they are %p',
    (cursor) => {
      expect(() => readCursor(cursor, {})).toThrow('platform.cursor-invalid');
    },
  );
});
