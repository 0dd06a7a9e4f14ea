import { asDeclared, disabled, newClient, withSecret, type Client, type ClientDetails } from './client.js';
import { acceptSecret, digestSecret, secretMatches } from './client-secret.js';

const registered = new Date('2026-11-01T01:00:00Z');
const later = new Date('2026-11-22T01:00:00Z');
const secret = 's'.repeat(32);
const details: ClientDetails = {
  id: 'hotline-12345',
  name: ' 热线 ',
  scopes: ['events:read', 'events:hotline'],
  areas: ['330106002', '3301'],
};
const client: Client = newClient(details, digestSecret(details.id, secret), registered);
const refusing = (given: Partial<ClientDetails>) => () => newClient({ ...details, ...given }, 'digest', registered);

describe('a new client', () => {
  it('is active, with name, scopes and areas in order and each once', () => {
    const given = { ...details, scopes: ['events:read', 'events:hotline', 'events:read'] };
    expect(newClient(given, 'digest', registered)).toEqual({
      id: 'hotline-12345',
      name: '热线',
      scopes: ['events:hotline', 'events:read'],
      areas: ['3301', '330106002'],
      units: [],
      actorKinds: ['system'],
      systems: [],
      state: 'active',
      secretDigest: 'digest',
      secretChangedAt: registered,
      version: 1,
      createdAt: registered,
      updatedAt: registered,
    });
  });

  it.each(['ab', '-ab', '.ab', 'Abc', 'a b', 'a_b', '', `a${'b'.repeat(64)}`, 'abc\n'])('is refused the id %j', (id) => {
    expect(refusing({ id })).toThrow(expect.objectContaining({ code: 'identity.client-id-malformed', pointer: '/id' }));
  });

  it.each(['abc', '1-2', `a${'b'.repeat(63)}`, '0199d0a0-0000-7000-8000-000000000031'])('may be called %s', (id) => {
    expect(newClient({ ...details, id }, 'digest', registered).id).toBe(id);
  });

  it.each(['', '  ', 'x'.repeat(101)])('is refused the name %j', (name) => {
    expect(refusing({ name })).toThrow(expect.objectContaining({ code: 'identity.client-name-malformed', pointer: '/name' }));
  });

  it('may have a name of a hundred characters', () => expect(refusing({ name: 'x'.repeat(100) })).not.toThrow());

  it.each([
    'everything',
    'events:',
    ':read',
    'Events:read',
    'events:read x',
    'x events:read',
    '1events:read',
    'events:1',
    `events:${'r'.repeat(41)}`,
  ])('is refused the scope %j', (scope) => {
    const error = { code: 'identity.scope-malformed', params: { scope }, pointer: '/scopes/1' };
    expect(refusing({ scopes: ['events:read', scope] })).toThrow(expect.objectContaining(error));
  });

  it('may have a scope with digits and dashes, of forty characters each half', () => {
    expect(refusing({ scopes: ['special-groups2:read-1', `${'e'.repeat(40)}:${'r'.repeat(40)}`] })).not.toThrow();
  });

  it('acts for the units, the kinds and the systems that it is given', () => {
    const grants = { units: ['property-3', '*', 'property-3'], actorKinds: ['unit-staff', 'staff'], systems: ['热线', '12345'] };
    expect(newClient({ ...details, ...grants }, 'digest', registered)).toMatchObject({
      units: ['*', 'property-3'],
      actorKinds: ['staff', 'unit-staff'],
      systems: ['12345', '热线'],
    });
  });

  it.each([
    ['units', 'property 3', 'identity.unit-malformed'],
    ['units', '', 'identity.unit-malformed'],
    ['units', 'x'.repeat(81), 'identity.unit-malformed'],
    ['systems', ' 12345', 'identity.system-malformed'],
    ['systems', '1'.repeat(41), 'identity.system-malformed'],
    ['actorKinds', 'administrator', 'identity.actor-kind-unknown'],
  ])('is refused %s such as %j', (name, value, code) => {
    const good = name === 'actorKinds' ? 'staff' : 'a';
    expect(refusing({ [name]: [good, value] })).toThrow(expect.objectContaining({ code, pointer: `/${name}/1` }));
  });

  it('is refused an area that is none', () => {
    const error = { code: 'identity.area-malformed', params: { area: '33010' }, pointer: '/areas/1' };
    expect(refusing({ areas: ['3301', '33010'] })).toThrow(expect.objectContaining(error));
  });
});

describe('disabling a client', () => {
  it('moves its state, its version and its time', () => {
    expect(disabled(client, later)).toEqual({ ...client, state: 'disabled', version: 2, updatedAt: later });
  });

  it('that is disabled changes nothing', () => {
    const before = disabled(client, later);
    expect(disabled(before, new Date('2026-11-23T01:00:00Z'))).toBe(before);
  });
});

describe('another secret', () => {
  it('moves the version and both times', () => {
    expect(withSecret(client, 'other', later)).toEqual({
      ...client,
      secretDigest: 'other',
      secretChangedAt: later,
      version: 2,
      updatedAt: later,
    });
  });

  it('is not for a disabled client', () => {
    const error = { code: 'identity.client-disabled', params: { id: 'hotline-12345' } };
    expect(() => withSecret(disabled(client, later), 'other', later)).toThrow(expect.objectContaining(error));
  });
});

describe('declaring a client', () => {
  it('as it is changes nothing, in whatever order scopes and areas are named', () => {
    const same = { ...details, name: '热线', scopes: [...details.scopes].reverse(), areas: [...details.areas].reverse() };
    expect(asDeclared(client, same, secret, later)).toBe(client);
  });

  it.each<[string, Partial<ClientDetails>]>([
    ['name', { name: '别名' }],
    ['scopes', { scopes: ['events:read'] }],
    ['as many scopes', { scopes: ['events:hotline', 'needs:read'] }],
    ['more scopes', { scopes: ['events:hotline', 'events:read', 'needs:read'] }],
    ['areas', { areas: [] }],
    ['as many areas', { areas: ['330106002', '3302'] }],
  ])('with other %s changes just these, and not the secret', (_, change) => {
    const { name, scopes, areas } = { ...details, name: '热线', ...change };
    const expected = { ...client, name, scopes: [...scopes].sort(), areas: [...areas].sort(), version: 2, updatedAt: later };
    expect(asDeclared(client, { ...details, ...change }, secret, later)).toEqual(expected);
  });

  it('with another secret changes just this', () => {
    const after = asDeclared(client, details, 't'.repeat(32), later);
    expect(after).toEqual({
      ...client,
      secretDigest: digestSecret(client.id, 't'.repeat(32)),
      secretChangedAt: later,
      version: 2,
      updatedAt: later,
    });
  });

  it('leaves a disabled client disabled', () => {
    const before = disabled(client, registered);
    expect(asDeclared(before, { ...details, name: '别名' }, secret, later)).toMatchObject({ state: 'disabled', name: '别名' });
    expect(() => asDeclared(before, details, 't'.repeat(32), later)).toThrow('identity.client-disabled');
  });
});

describe('the secret of a client', () => {
  it('is kept as a digest that differs for two clients with the same secret', () => {
    expect(digestSecret('hotline-12345', secret)).toBe('v1.2rjEiEobGvm545XyQawvvzlssEpov-TOe9hMTHWb6ss');
    expect(digestSecret('hotline-12346', secret)).not.toBe(digestSecret('hotline-12345', secret));
  });

  it('matches its digest, and not that of another client or another secret', () => {
    expect(secretMatches('hotline-12345', secret, client.secretDigest)).toBe(true);
    expect(secretMatches('hotline-12346', secret, client.secretDigest)).toBe(false);
    expect(secretMatches('hotline-12345', `${secret}s`, client.secretDigest)).toBe(false);
    expect(secretMatches('hotline-12345', secret, '')).toBe(false);
  });

  it.each(['s'.repeat(31), 's'.repeat(257), `${'s'.repeat(32)} `, `密${'s'.repeat(32)}`, `${'s'.repeat(32)}\n`])(
    'chosen as %j is refused',
    (chosen) => {
      const error = { code: 'identity.secret-too-weak', params: { charactersMin: 32, charactersMax: 256 } };
      expect(() => acceptSecret(chosen)).toThrow(expect.objectContaining(error));
    },
  );

  it.each(['s'.repeat(32), '~!'.repeat(128)])('chosen as %j is taken', (chosen) => expect(acceptSecret(chosen)).toBe(chosen));
});
