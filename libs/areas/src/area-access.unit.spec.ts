import { areaFilter, isAreaCode, isWithin, mayAccess, narrowAreas } from './index.js';

const grid = (name: string) => `330106002003-${name}`;

describe('a local area', () => {
  it.each([
    [grid('G05'), grid('G0'), false],
    [grid('G051'), grid('G05'), false],
    [grid('G05'), grid('G05'), true],
    [grid('G05-B1'), grid('G05'), true],
    [grid('G05-B12'), grid('G05-B1'), false],
    [grid('G05'), grid('G05-B1'), false],
    [grid('G05'), '330106002003', true],
    ['330106002003', grid('G05'), false],
    [grid('G05'), '330106002004', false],
  ])('%s within %s: %p', (code, prefix, expected) => {
    expect(isWithin(code, prefix)).toBe(expected);
    expect(mayAccess([prefix], code)).toBe(expected);
  });

  it('is not opened by a malformed prefix that it begins with', () => expect(isWithin(grid('G05'), '330106002003-')).toBe(false));
});

describe('the patterns of a list', () => {
  it.each([
    ['33', ['33', '33__', '33____', '33_______', '33__________', '33__________-%']],
    ['3301', ['3301', '3301__', '3301_____', '3301________', '3301________-%']],
    ['330106', ['330106', '330106___', '330106______', '330106______-%']],
    ['330106002', ['330106002', '330106002___', '330106002___-%']],
    ['330106002003', ['330106002003', '330106002003-%']],
    [grid('G05'), ['330106002003-G05', '330106002003-G05-%']],
    [grid('G05-B1'), ['330106002003-G05-B1', '330106002003-G05-B1-%']],
  ])('within %s are %j', (prefix, like) => expect(areaFilter([prefix])).toEqual({ like }));

  it('name what two prefixes have in common once', () => {
    expect(areaFilter(['330106002003', grid('G05'), '330106002003'])).toEqual({
      like: ['330106002003', '330106002003-%', '330106002003-G05', '330106002003-G05-%'],
    });
  });
});

describe('a narrowed list', () => {
  it('of grid G05 shows neither grid G051 nor the rest of the community', () => {
    expect(narrowAreas(['330106002003'], grid('G05'))).toEqual([grid('G05')]);
    expect(narrowAreas([grid('G051'), grid('G05-B1')], grid('G05'))).toEqual([grid('G05-B1')]);
  });
});

describe('an area code', () => {
  const longest = `330106002003-${'A'.repeat(47)}`;

  it('has 60 characters at most', () => {
    expect(longest).toHaveLength(60);
    expect(isAreaCode(longest)).toBe(true);
    expect(isAreaCode(`${longest}A`)).toBe(false);
  });

  it.each([[33], [['33']], [null], [undefined], [{ length: 2 }]])('is a text, which %p is not', (value) => {
    expect(isAreaCode(value)).toBe(false);
  });
});
