import fc from 'fast-check';
import { anyArea, anyCategory, matchResponsibility, type ResponsibilityRule } from './responsibility-rule.js';

const rule = (id: string, categoryCode: string, areaCode: string): ResponsibilityRule => ({
  id,
  categoryCode,
  areaCode,
  unit: `unit-${id}`,
  assisting: [],
  handlerId: null,
  handlerName: null,
  grade: null,
});
const line = ['repair-lighting', 'repair'];

describe('the responsibility list', () => {
  it('takes the longest area before the deepest category', () => {
    const rules = [rule('a', 'repair-lighting', anyArea), rule('b', 'repair', '330106'), rule('c', anyCategory, '330106002')];
    expect(matchResponsibility(rules, line)?.rule.id).toBe('c');
  });

  it('takes the deepest category in one area', () => {
    const rules = [rule('a', anyCategory, '3301'), rule('b', 'repair', '3301'), rule('c', 'repair-lighting', '3301')];
    expect(matchResponsibility(rules, line)?.rule.id).toBe('c');
  });

  it('says which rule matched and among how many', () => {
    expect(matchResponsibility([rule('a', 'repair', '3301')], line)?.explanation).toBe(
      '责任清单：分类 repair，区划 3301 → unit-a（1 条规则中最具体的一条）',
    );
  });

  it('matches nothing where no rule covers the category', () => {
    expect(matchResponsibility([rule('a', 'sanitation', anyArea)], line)).toBeNull();
  });

  it('gives the same answer in whatever order the rules come', () => {
    const rules = [anyCategory, 'repair', 'repair-lighting', 'sanitation'].flatMap((category) =>
      [anyArea, '33', '330106'].map((area) => rule(`${category}@${area}`, category, area)),
    );
    fc.assert(
      fc.property(fc.shuffledSubarray(rules, { minLength: rules.length }), (shuffled) => {
        expect(matchResponsibility(shuffled, line)?.rule.id).toBe('repair-lighting@330106');
      }),
    );
  });
});
