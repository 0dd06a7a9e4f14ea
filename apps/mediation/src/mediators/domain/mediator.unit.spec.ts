import { aMediator } from '../../../test/mediator.builder.js';
import { refusalOf } from '../../../test/dispute.builder.js';
import { registeredMediator, serves, withCase, withoutCase } from './mediator.js';

const registration = {
  name: '陈调解',
  kind: 'five-elders' as const,
  specialties: ['neighbourhood', 'labour'],
  areas: ['330106002003'],
  workloadCap: 7,
};

describe('a mediator', () => {
  it('is free and active when registered', () => {
    const now = new Date('2026-11-22T09:00:00+08:00');
    expect(registeredMediator(registration, 'chen', now)).toEqual({
      ...registration,
      id: 'chen',
      load: 0,
      active: true,
      version: 1,
      createdAt: now,
    });
  });

  it('has types of disputes as specialties', () => {
    const unknown = { ...registration, specialties: ['neighbourhood', 'chess'] };
    expect(refusalOf(() => registeredMediator(unknown, 'chen', new Date(0)))).toEqual({
      code: 'mediation.specialty-unknown',
      params: { specialty: 'chess' },
      pointer: '/specialties/1',
    });
  });

  it('takes cases up to the cap', () => {
    const chen = aMediator({ load: 1, workloadCap: 2, version: 4 });
    const full = withCase(chen);
    expect(full).toEqual({ ...chen, load: 2, version: 5 });
    expect(refusalOf(() => withCase(full))).toMatchObject({
      code: 'mediation.mediator-over-cap',
      params: { id: 'chen', load: 2, cap: 2 },
    });
    expect(refusalOf(() => withCase({ ...full, load: 3 })).code).toBe('mediation.mediator-over-cap');
  });

  it('takes no case while inactive', () => {
    expect(refusalOf(() => withCase(aMediator({ active: false })))).toMatchObject({
      code: 'mediation.mediator-inactive',
      params: { id: 'chen' },
    });
  });

  it('is freed of a case, and never of more than there are', () => {
    expect(withoutCase(aMediator({ load: 2, version: 3 }))).toEqual(aMediator({ load: 1, version: 4 }));
    expect(withoutCase(aMediator({ load: 0 })).load).toBe(0);
  });

  it('serves a place within the own areas or around them', () => {
    const chen = aMediator({ areas: ['330106002', '330107001001'] });
    expect(serves(chen, ['330106002003'])).toBe(true);
    expect(serves(chen, ['330107'])).toBe(true);
    expect(serves(chen, ['330108', '330107001001-G05'])).toBe(true);
    expect(serves(chen, ['330106003', '330107001002'])).toBe(false);
    expect(serves(chen, [])).toBe(false);
  });
});
