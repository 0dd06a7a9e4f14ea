import { registeredUnit, worksAt, worksWithin, type UnitFacts } from './unit.js';

const now = new Date('2026-11-22T08:00:00Z');
const company: UnitFacts = {
  name: '湖畔花园物业',
  kind: 'property-company',
  areas: ['330106002003'],
  contact: { name: '张三', phone: '13812345678' },
  staff: [{ id: 'wang-shifu', name: '王师傅' }],
  term: null,
  isActive: true,
};
const term = { from: '2024-06-01', to: '2029-05-31' };

describe('a unit', () => {
  it('is registered in its first version, and changed into the next', () => {
    const first = registeredUnit(null, 'property-hupan', company, now);
    expect(first).toEqual({ ...company, id: 'property-hupan', version: 1, changedAt: now });
    expect(registeredUnit({ ...first, version: 2 }, 'property-hupan', company, now).version).toBe(3);
  });

  it.each(['owners-committee', 'property-committee'] as const)('has a term where it is an %s, which ends after it begins', (kind) => {
    expect(registeredUnit(null, 'committee', { ...company, kind, term }, now)).toMatchObject({ term });
    const reversed = { from: '2029-05-31', to: '2029-05-31' };
    expect(() => registeredUnit(null, 'committee', { ...company, kind, term: reversed }, now)).toThrow(
      expect.objectContaining({ code: 'events.term-unfit', pointer: '/term' }),
    );
  });

  it('has no term otherwise', () => {
    expect(() => registeredUnit(null, 'property-hupan', { ...company, term }, now)).toThrow('events.term-unfit');
  });

  it('works in its areas and below them, and nowhere once it is given up', () => {
    expect(worksAt(company, '330106002003-G05')).toBe(true);
    expect(worksAt(company, '330106002004')).toBe(false);
    expect(worksAt(company, '330106002')).toBe(false);
    expect(worksAt({ areas: [''], isActive: true }, '650102')).toBe(true);
    expect(worksAt({ ...company, isActive: false }, '330106002003')).toBe(false);
  });

  it('is seen by those above and below its areas', () => {
    expect(worksWithin(company, ['3301'])).toBe(true);
    expect(worksWithin(company, ['330106002003-G05'])).toBe(true);
    expect(worksWithin(company, ['330106002004'])).toBe(false);
    expect(worksWithin({ areas: [''] }, ['650102'])).toBe(true);
  });
});
