import type { Grants } from './client.js';
import { demandOther, demandWithin, isWithin, type Administrator } from './manage-client.js';

const administrator: Administrator = {
  id: 'street-admin',
  scopes: ['clients:manage', 'events:read'],
  areas: ['330106002'],
  units: ['property-3'],
  actorKinds: ['staff', 'unit-staff'],
  systems: ['12345'],
};
const grants = (given: Partial<Grants> = {}): Grants => ({
  scopes: ['events:read'],
  areas: ['330106002003'],
  units: ['property-3'],
  actorKinds: ['unit-staff'],
  systems: ['12345'],
  ...given,
});

describe('who manages clients', () => {
  it('hands out what they hold, or less', () => {
    expect(() => demandWithin(administrator, grants())).not.toThrow();
    expect(() => demandWithin(administrator, grants({ units: [], systems: [], scopes: [], areas: [] }))).not.toThrow();
    expect(() => demandWithin({ ...administrator, units: ['*'] }, grants({ units: ['property-4', '*'] }))).not.toThrow();
  });

  it.each<[keyof Grants, Partial<Grants>, string]>([
    ['areas', { areas: ['330106002003', '330106'] }, '330106'],
    ['areas', { areas: ['330107'] }, '330107'],
    ['scopes', { scopes: ['events:read', 'events:dispatch'] }, 'events:dispatch'],
    ['units', { units: ['property-4'] }, 'property-4'],
    ['units', { units: ['*'] }, '*'],
    ['actorKinds', { actorKinds: ['mediator'] }, 'mediator'],
    ['systems', { systems: ['12329'] }, '12329'],
  ])('hands out no %s that they do not hold, and sees no client that has them', (name, given, value) => {
    const exceeded = { code: 'identity.grant-exceeded', params: { value }, pointer: `/${name}` };
    expect(() => demandWithin(administrator, grants(given))).toThrow(expect.objectContaining(exceeded));
    expect(isWithin(administrator, grants(given))).toBe(false);
  });

  it('never disables themselves', () => {
    expect(() => demandOther(administrator, { id: 'street-admin' })).toThrow(expect.objectContaining({ code: 'identity.client-is-own' }));
    expect(() => demandOther(administrator, { id: 'hotline' })).not.toThrow();
  });
});
