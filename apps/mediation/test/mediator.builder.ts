import type { Mediator } from '../src/mediators/domain/mediator.js';

/** A mediator of one community with room for more cases, unless said otherwise. */
export const aMediator = (overrides: Partial<Mediator> = {}): Mediator => ({
  id: 'chen',
  name: '陈调解',
  kind: 'mediator',
  specialties: ['neighbourhood'],
  areas: ['330106002003'],
  workloadCap: 10,
  load: 0,
  active: true,
  version: 1,
  createdAt: new Date('2026-11-01T08:00:00+08:00'),
  ...overrides,
});
