import { DomainError } from './domain-error.js';
import { readPage, type Position } from './page.js';

const filters = { state: 'open', areas: ['33'], text: undefined };
/** Lists the position that it is asked to go on from, then two rows more than a page of one has. */
const ask = (cursor: string | undefined, given: object = filters, position: Position = ['2026-11-22', 7, null]) => {
  const asked: (Position | null)[] = [];
  const page = readPage(
    { cursor, limit: 1 },
    { filters: given, positionOf: () => position, fetch: async (after) => (asked.push(after), ['a', 'b']) },
  );
  return page.then(({ next }) => ({ next: next ?? '', from: asked[0] }));
};
const cursorOf = (...parts: unknown[]) => Buffer.from(JSON.stringify(parts)).toString('base64url');
const invalid = expect.objectContaining({ code: 'platform.cursor-invalid' });

describe('a cursor', () => {
  it('goes on from texts, numbers and nothing as the sort key has them', async () => {
    const { next, from } = await ask(undefined);
    expect(from).toBeNull();
    expect((await ask(next)).from).toEqual(['2026-11-22', 7, null]);
  });

  it('stays good for a page that is asked for later: its form is kept', async () => {
    expect((await ask(undefined)).next).toBe(cursorOf('iaNUgdqcqkOY', '2026-11-22', 7, null));
  });

  it.each([
    [{ areas: ['33'], state: 'open' }, true],
    [{ areas: ['33'], state: 'open', more: undefined }, true],
    [{ state: 'open' }, false],
    [{ areas: ['34'], state: 'open' }, false],
    [{ areas: ['33'], state: null }, false],
    [{ areas: ['33'], state: 'open', text: 'x' }, false],
    [{ areas: ['33'], state: 'open', cursor: 'x' }, false],
    [{ areas: 'open', state: ['33'] }, false],
  ])('under the filters %j is good: %p', async (given, isGood) => {
    const { next } = await ask(undefined);
    await expect(
      ask(next, given).then(
        () => true,
        (error: DomainError) => error.code,
      ),
    ).resolves.toBe(isGood || 'platform.cursor-invalid');
  });

  it.each([[[]], [[{}]], [['a', {}]], [['a', true]], [[{}, 'a']], [[['a']]]])('with the position %j is refused', async (position) => {
    const { next } = await ask(undefined);
    const [fingerprint] = JSON.parse(Buffer.from(next, 'base64url').toString()) as [string];
    await expect(ask(cursorOf(fingerprint, ...position))).rejects.toThrow(invalid);
  });
});

describe('an error of a rule', () => {
  it('is final unless it says that time may cure it', () => {
    expect(new DomainError('x.y')).toMatchObject({ code: 'x.y', message: 'x.y', name: 'DomainError', params: {}, curable: false });
    expect(new DomainError('x.y').pointer).toBeUndefined();
    expect(new DomainError('x.y', { days: 1 }, { curable: true, pointer: '/a' })).toMatchObject({
      params: { days: 1 },
      curable: true,
      pointer: '/a',
    });
    expect(new DomainError('x.y', {}, { curable: false }).curable).toBe(false);
  });

  it('is called as its class is', () => {
    class LampError extends DomainError {}
    expect(new LampError('x.y').name).toBe('LampError');
  });
});
