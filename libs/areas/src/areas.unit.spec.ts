import fc from 'fast-check';
import { areaAbove, areaFilter, areaLevel, communityOf, isAreaCode, isWithin, mayAccess, narrowAreas } from './index.js';

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-3]{${length}}$`));
const local = fc.array(fc.stringMatching(/^[A-B0-1]{1,2}$/), { maxLength: 3 }).map((parts) => parts.map((part) => `-${part}`).join(''));
const code = fc.oneof(
  ...[2, 4, 6, 9, 12].map(digits),
  fc.tuple(digits(12), local).map(([head, tail]) => head + tail),
);
const above = (value: string): string[] => {
  const [head = '', ...tail] = value.split('-');
  const heads = [2, 4, 6, 9, 12].filter((length) => length <= head.length).map((length) => head.slice(0, length));
  return [...heads, ...tail.map((_, index) => [head, ...tail.slice(0, index + 1)].join('-'))];
};
/** What PostgreSQL's LIKE does with a pattern of digits, letters, dashes, `_` and `%`. */
const like = (value: string, pattern: string) => new RegExp(`^${pattern.replaceAll('_', '[^]').replaceAll('%', '[^]*')}$`).test(value);

describe('area codes', () => {
  it.each([
    ['33', 'province'],
    ['3301', 'city'],
    ['330106', 'district'],
    ['330106002', 'street'],
    ['330106002003', 'community'],
    ['330106002003-G05-B12', 'local'],
  ])('knows %s as a %s', (value, level) => expect(areaLevel(value)).toBe(level));

  it.each([
    '',
    '3',
    '3301060',
    '33010600200',
    '330106-G05',
    '330106002003-',
    '330106002003-g05',
    '330106002003_',
    '33%',
    ' 33',
    '33\n',
    '３３',
  ])('takes %j for no area code', (value) => {
    expect(isAreaCode(value)).toBe(false);
    expect(areaLevel(value)).toBeNull();
  });

  it('lies below the area that its code names, a province below none', () => {
    const line: (string | null)[] = ['330106002003-G05-B12'];
    for (let code = line[0]; code; code = areaAbove(code)) line.push(areaAbove(code));
    expect(line).toEqual(['330106002003-G05-B12', '330106002003-G05', '330106002003', '330106002', '330106', '3301', '33', null]);
    expect(areaAbove('3')).toBeNull();
  });

  it('belongs to a community where it is below one', () => {
    expect(communityOf('330106002003-G05-B12')).toBe('330106002003');
    expect(['330106002003', '33', 'x'].map(communityOf)).toEqual([null, null, null]);
  });

  it('is within itself', () => fc.assert(fc.property(code, (value) => isWithin(value, value))));

  it('is within every area above it, and within nothing else', () => {
    fc.assert(fc.property(code, code, (value, other) => isWithin(value, other) === above(value).includes(other)));
    fc.assert(fc.property(code, (value) => above(value).every((prefix) => isWithin(value, prefix))));
  });

  it('is within what the area above it is within', () => {
    const chain = code.chain((value) => fc.tuple(fc.constant(value), fc.constantFrom(...above(value))));
    fc.assert(fc.property(chain, code, ([value, middle], top) => !isWithin(middle, top) || isWithin(value, top)));
  });

  it('stops at a dash: grid G05 does not hold grid G051', () => {
    expect(isWithin('330106002003-G051', '330106002003-G05')).toBe(false);
    expect(isWithin('330106002003-G05-B1', '330106002003-G05')).toBe(true);
  });

  it('gives nobody access by a malformed prefix', () => {
    expect(mayAccess(['', '3301060', '%'], '330106002003')).toBe(false);
    expect(areaFilter(['', '3301060', '%', "' OR 1=1"])).toEqual({ like: [] });
  });

  it('matches by LIKE exactly what is within the prefixes', () => {
    const given = fc.array(code, { maxLength: 3 });
    fc.assert(
      fc.property(given, code, (prefixes, value) => areaFilter(prefixes).like.some((p) => like(value, p)) === mayAccess(prefixes, value)),
    );
  });

  it.each(['3301060021', '330106002-G05', '330106', '330106003003'])('does not match %s by the LIKE of 330106002', (value) => {
    expect(areaFilter(['330106002']).like.some((pattern) => like(value, pattern))).toBe(false);
  });

  it('narrows to what both the caller may see and the list asks for', () => {
    expect(narrowAreas(['330106'], '330106002')).toEqual(['330106002']);
    expect(narrowAreas(['330106002', '330105'], '330106')).toEqual(['330106002']);
    expect(narrowAreas(['330105'], '330106')).toEqual([]);
  });
});
