import { isSame, kindsOf, registeredArea, unknownAreas, type Area, type AreaFacts } from './area.js';

const now = new Date('2026-11-22T08:00:00Z');
const grid: AreaFacts = {
  name: '第五网格',
  kind: 'grid',
  compoundType: null,
  households: 320,
  propertyUnit: null,
  partyBranch: '第五网格党支部',
  centre: { latitude: 30.28, longitude: 120.12 },
  isActive: true,
};
const compound: AreaFacts = { ...grid, name: '湖畔花园', kind: 'compound', compoundType: 'old', propertyUnit: 'property-hupan' };
const code = '330106002003-G05';

describe('an area', () => {
  it('is of the kind that its digits say, and below a community of one of three', () => {
    expect(['33', '3301', '330106', '330106002', '330106002003'].map(kindsOf)).toEqual([
      ['province'],
      ['city'],
      ['district'],
      ['street'],
      ['community'],
    ]);
    expect(kindsOf(code)).toEqual(['compound', 'grid', 'building']);
  });

  it('is registered under its code in its first version, and changed into the next', () => {
    const first = registeredArea(null, code, grid, now);
    expect(first).toEqual({ ...grid, areaCode: code, version: 1, changedAt: now });
    expect(registeredArea({ ...first, version: 4 }, code, compound, now)).toEqual({
      ...compound,
      areaCode: code,
      version: 5,
      changedAt: now,
    });
  });

  it('is refused where its kind does not fit its code', () => {
    expect(() => registeredArea(null, '330106002003', grid, now)).toThrow(
      expect.objectContaining({
        code: 'events.area-kind-unfit',
        params: { areaCode: '330106002003', kinds: 'community' },
        pointer: '/kind',
      }),
    );
    expect(() => registeredArea(null, code, { ...grid, kind: 'street' }, now)).toThrow('events.area-kind-unfit');
  });

  it('has a type of compound only where it is one', () => {
    expect(() => registeredArea(null, code, { ...grid, compoundType: 'old' }, now)).toThrow(
      expect.objectContaining({ code: 'events.compound-type-unfit', params: { areaCode: code }, pointer: '/compoundType' }),
    );
  });

  it('is the same where all that is said of it is', () => {
    const area: Area = registeredArea(null, code, compound, now);
    expect(isSame(area, { ...compound, centre: { latitude: 30.28, longitude: 120.12 } })).toBe(true);
    const others: Partial<AreaFacts>[] = [
      { name: '湖畔' },
      { kind: 'building' },
      { compoundType: null },
      { households: null },
      { propertyUnit: 'other' },
      { partyBranch: null },
      { isActive: false },
      { centre: null },
      { centre: { latitude: 30.29, longitude: 120.12 } },
      { centre: { latitude: 30.28, longitude: 120.13 } },
    ];
    for (const other of others) expect(isSame(area, { ...compound, ...other })).toBe(false);
    expect(isSame({ ...area, centre: null }, { ...compound, centre: null })).toBe(true);
  });
});

describe('a code that is reported', () => {
  const community = '330106002003';

  it('is not asked about while its community is not registered', () => {
    expect(unknownAreas([code, community, '3301'], new Map())).toEqual([]);
    expect(unknownAreas([code], new Map([[code, false]]))).toEqual([]);
  });

  it('is unknown below a registered community unless it is registered and in use', () => {
    const registered = new Map([
      [community, true],
      [code, true],
      [`${community}-G06`, false],
    ]);
    expect(unknownAreas([community, code, `${community}-G06`, `${community}-G07`, '330106002004-G01'], registered)).toEqual([
      `${community}-G06`,
      `${community}-G07`,
    ]);
  });
});
