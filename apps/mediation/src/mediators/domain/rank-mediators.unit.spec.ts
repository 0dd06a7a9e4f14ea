import { aMediator } from '../../../test/mediator.builder.js';
import { rankMediators } from './rank-mediators.js';

const dispute = { type: 'neighbourhood', areaCode: '330106002003-G01' };
const ranked = (...mediators: Parameters<typeof aMediator>[0][]) => rankMediators(mediators.map(aMediator), dispute);

describe('the proposal of mediators', () => {
  it('explains each score by specialty, kind, load and nearness', () => {
    expect(ranked({ kind: 'five-elders', load: 5 })).toEqual([
      {
        mediator: aMediator({ kind: 'five-elders', load: 5 }),
        score: 82,
        parts: [
          { factor: 'specialty', points: 40, reason: '擅长此类纠纷' },
          { factor: 'kind', points: 15, reason: '身份适合此类纠纷' },
          { factor: 'load', points: 15, reason: '在办 5 件，上限 10 件' },
          { factor: 'nearness', points: 12, reason: '服务区域 330106002003' },
        ],
      },
    ]);
    const [other] = ranked({ specialties: ['labour'], areas: ['330106', '330107'], workloadCap: 3, load: 2 });
    expect(other).toMatchObject({
      score: 16,
      parts: [
        { points: 0, reason: '非专长类型' },
        { points: 0, reason: '身份一般' },
        { points: 10, reason: '在办 2 件，上限 3 件' },
        { points: 6, reason: '服务区域 330106、330107' },
      ],
    });
  });

  it.each([
    ['marriage-family', 'counsellor'],
    ['neighbourhood', 'five-elders'],
    ['contract', 'legal-adviser'],
    ['labour', 'legal-adviser'],
    ['damages', 'legal-adviser'],
  ] as const)('finds that %s is a matter for a %s', (type, kind) => {
    const [proposal] = rankMediators([aMediator({ kind })], { ...dispute, type });
    expect(proposal?.parts[1]?.points).toBe(15);
    expect(rankMediators([aMediator({ kind: 'mediator' })], { ...dispute, type })[0]?.parts[1]?.points).toBe(0);
  });

  it('counts the nearest area, a grid at most 15, and none that only looks alike', () => {
    const nearnessOf = (...areas: string[]) => ranked({ areas })[0]?.parts[3]?.points;
    expect(nearnessOf('33', '330106002')).toBe(9);
    expect(nearnessOf('330106002003-G01')).toBe(15);
    expect(nearnessOf('330106002003-G0', '330106')).toBe(6);
    expect(nearnessOf('330107')).toBe(0);
  });

  it('puts the best first, and equals by name, then id, whatever the order they come in', () => {
    const [best, zhao, an, an2] = [
      aMediator({ id: '4', name: '赵', kind: 'five-elders' }),
      aMediator({ id: '1', name: '赵' }),
      aMediator({ id: '3', name: '安' }),
      aMediator({ id: '9', name: '安' }),
    ];
    const order = (...mediators: (typeof best)[]) => rankMediators(mediators, dispute).map(({ mediator }) => mediator.id);
    expect(order(zhao, an2, an, best)).toEqual(['4', '3', '9', '1']);
    expect(order(best, an, zhao, an2)).toEqual(['4', '3', '9', '1']);
  });
});
