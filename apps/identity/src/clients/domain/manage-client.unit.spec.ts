import type { Grants } from './client.js';
import { demandOther, demandWithin, isWithin, type Manager } from './manage-client.js';

const manager: Manager = {
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
    expect(() => demandWithin(manager, grants())).not.toThrow();
    expect(() => demandWithin(manager, grants({ units: [], systems: [], scopes: [], areas: [] }))).not.toThrow();
    expect(() => demandWithin({ ...manager, units: ['*'] }, grants({ units: ['property-4', '*'] }))).not.toThrow();
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
    expect(() => demandWithin(manager, grants(given))).toThrow(expect.objectContaining(exceeded));
    expect(isWithin(manager, grants(given))).toBe(false);
  });

  it('never disables themselves', () => {
    expect(() => demandOther(manager, { id: 'street-admin' })).toThrow(expect.objectContaining({ code: 'identity.client-is-own' }));
    expect(() => demandOther(manager, { id: 'hotline' })).not.toThrow();
  });
});
