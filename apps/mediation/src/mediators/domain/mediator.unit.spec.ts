import { checkSpecialties, withCase, withoutCase, type Mediator } from './mediator.js';
import { rankMediators } from './rank-mediators.js';

const chen: Mediator = {
  id: 'chen',
  name: '陈调解',
  kind: 'mediator',
  specialties: ['neighbourhood'],
  areas: ['330106002003'],
  workloadCap: 2,
  load: 0,
  active: true,
  version: 1,
  createdAt: new Date(0),
};

describe('a mediator', () => {
  it('takes cases up to the cap', () => {
    const full = withCase(withCase(chen));
    expect(full).toMatchObject({ load: 2, version: 3 });
    expect(() => withCase(full)).toThrow('mediation.mediator-over-cap');
    expect(withoutCase(full).load).toBe(1);
  });

  it('takes no case while inactive', () => {
    expect(() => withCase({ ...chen, active: false })).toThrow('mediation.mediator-inactive');
  });

  it('has types of disputes as specialties', () => {
    expect(() => checkSpecialties(['neighbourhood', 'chess'])).toThrow('mediation.specialty-unknown');
  });

  it('is ranked by specialty, kind, load and nearness, explained and in a stable order', () => {
    const busy = { ...chen, id: 'busy', load: 1 };
    const adviser: Mediator = { ...chen, id: 'adviser', kind: 'legal-adviser', specialties: [] };
    const dispute = { type: 'neighbourhood', areaCode: '330106002003-G01' };
    const ranked = rankMediators([adviser, busy, chen], dispute);
    expect(ranked.map(({ mediator }) => mediator.id)).toEqual(['chen', 'busy', 'adviser']);
    expect(rankMediators([chen, adviser, busy], dispute)).toEqual(ranked);
    for (const { score, parts } of ranked) expect(parts.reduce((sum, part) => sum + part.points, 0)).toBe(score);
  });
});
