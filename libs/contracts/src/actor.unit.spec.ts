import { actorText, actsAs, isActorKind, normalId, privateActorKinds } from './actor.js';
import { clip } from './clip.js';

describe('an actor', () => {
  const li = { kind: 'unit-staff', id: 'li', unit: 'property-3', name: '李工' } as const;

  it('is written down as kind and id', () => {
    expect(actorText(li)).toBe('unit-staff:li');
  });

  it.each(['resident', 'volunteer', 'staff', 'unit-staff', 'grid-worker', 'mediator', 'shop', 'device', 'system'])(
    'may be a %s',
    (kind) => {
      expect(isActorKind(kind)).toBe(true);
    },
  );

  it.each(['client', 'Resident', 'unit', '', 'toString'])('may not be a %j', (kind) => expect(isActorKind(kind)).toBe(false));

  it('is a private person as a resident and as a volunteer, and as nobody else', () => {
    expect(privateActorKinds).toEqual(['resident', 'volunteer']);
  });

  it('acts as itself and as the unit that it acts for, and as nobody else', () => {
    expect([actsAs(li, 'unit-staff:li'), actsAs(li, 'unit:property-3')]).toEqual([true, true]);
    for (const other of ['unit-staff:property-3', 'staff:li', 'unit:li', 'unit:property-33', 'unit:'])
      expect(actsAs(li, other)).toBe(false);
    expect(actsAs({ kind: 'unit-staff', id: 'li' }, 'unit:undefined')).toBe(false);
  });
});

describe('a clipped text', () => {
  it.each([
    ['邻里之间', 4, '邻里之间'],
    ['邻里之间', 3, '邻里之'],
    ['a👩b', 2, 'a👩'],
    ['a👩b', 1, 'a'],
    ['', 5, ''],
  ])('%j at %d characters is %j', (given, max, left) => expect(clip(given, max)).toBe(left));
});

describe('an id', () => {
  it('is compared in lower case where it is a UUID, and as it is where it is not', () => {
    expect(normalId('0199D0A0-0000-7000-8000-00000000ABCD')).toBe('0199d0a0-0000-7000-8000-00000000abcd');
    expect(normalId('Cui-Yuan')).toBe('Cui-Yuan');
  });
});
