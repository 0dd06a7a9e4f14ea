import type { Actor } from '@linli/contracts';
import { bindActor } from './bind-actor.js';
import type { Caller } from './caller.js';

const caller = (changed: Partial<Caller> = {}): Caller => ({
  clientId: 'property-app',
  scopes: new Set(),
  areas: ['330106'],
  units: new Set(['property-3']),
  actorKinds: new Set(['unit-staff', 'staff']),
  systems: new Set(),
  ...changed,
});
const wang: Actor = { kind: 'unit-staff', id: 'wang', unit: 'property-3' };
const notAllowed = (kind: string) => expect.objectContaining({ code: 'platform.actor-not-allowed', params: { kind } });
const required = expect.objectContaining({ code: 'platform.actor-required' });

describe('who acts through a client', () => {
  it('is whom the header names, of a kind and a unit that are the client’s', () => {
    expect(bindActor(caller(), wang, ['unit-staff'])).toEqual(wang);
    expect(bindActor(caller(), wang, 'machine')).toEqual(wang);
  });

  it('is the client itself where a machine names nobody', () => {
    expect(bindActor(caller(), undefined, 'machine')).toEqual({ kind: 'system', id: 'property-app' });
  });

  it('must be named for a command that people give', () => {
    expect(() => bindActor(caller(), undefined, ['unit-staff'])).toThrow(required);
    expect(() => bindActor(caller(), undefined, ['system'])).toThrow(required);
  });

  it('is never of a kind that the client may not speak for', () => {
    expect(() => bindActor(caller(), { kind: 'mediator', id: 'li' }, 'machine')).toThrow(notAllowed('mediator'));
    expect(() => bindActor(caller(), { kind: 'mediator', id: 'li' }, ['mediator'])).toThrow(notAllowed('mediator'));
    expect(() => bindActor(caller({ actorKinds: new Set() }), { kind: 'system', id: 'property-app' }, 'machine')).toThrow(
      notAllowed('system'),
    );
  });

  it('is never of a kind that does not give the command', () => {
    expect(() => bindActor(caller(), { kind: 'staff', id: 'li' }, ['unit-staff'])).toThrow(notAllowed('staff'));
  });

  it('acts for no unit but the client’s, unless that has them all', () => {
    const other = { ...wang, unit: 'property-4' };
    expect(() => bindActor(caller(), other, ['unit-staff'])).toThrow(notAllowed('unit-staff'));
    expect(() => bindActor(caller({ units: new Set() }), wang, ['unit-staff'])).toThrow(notAllowed('unit-staff'));
    expect(bindActor(caller({ units: new Set(['*']) }), other, ['unit-staff'])).toEqual(other);
  });

  describe('by a token that stands for a person', () => {
    const personal = caller({ actor: wang, actorKinds: new Set(['system']), units: new Set() });

    it('is that person, named or not', () => {
      expect(bindActor(personal, undefined, ['unit-staff'])).toEqual(wang);
      expect(bindActor(personal, { kind: 'unit-staff', id: 'wang' }, ['unit-staff'])).toEqual(wang);
      expect(bindActor(personal, { ...wang, name: '王师傅' }, ['unit-staff'])).toEqual({ ...wang, name: '王师傅' });
    });

    it.each<[string, Actor]>([
      ['another person', { ...wang, id: 'li' }],
      ['another kind', { ...wang, kind: 'staff' }],
      ['another unit', { ...wang, unit: 'property-4' }],
    ])('is never %s', (_, named) => {
      expect(() => bindActor(personal, named, 'machine')).toThrow(notAllowed(named.kind));
    });

    it('gives only the commands of its kind', () => {
      expect(() => bindActor(personal, undefined, ['staff'])).toThrow(notAllowed('unit-staff'));
    });
  });
});
