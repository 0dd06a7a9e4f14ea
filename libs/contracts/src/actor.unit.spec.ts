import { actorText, actsAs, isActorKind } from './actor.js';

describe('an actor', () => {
  const li = { kind: 'unit-staff', id: 'li', unit: 'property-3', name: '李工' } as const;

  it('is written down as kind and id', () => {
    expect(actorText(li)).toBe('unit-staff:li');
  });

  it('is of a kind of the closed list', () => {
    expect([isActorKind('grid-worker'), isActorKind('unit')]).toEqual([true, false]);
  });

  it('acts as itself and as the unit that it acts for, and as nobody else', () => {
    expect([actsAs(li, 'unit-staff:li'), actsAs(li, 'unit:property-3')]).toEqual([true, true]);
    for (const other of ['unit-staff:property-3', 'staff:li', 'unit:li', 'unit:property-33', 'unit:'])
      expect(actsAs(li, other)).toBe(false);
    expect(actsAs({ kind: 'unit-staff', id: 'li' }, 'unit:undefined')).toBe(false);
  });
});
