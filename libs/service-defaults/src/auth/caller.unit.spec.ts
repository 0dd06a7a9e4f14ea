import type { JWTPayload } from 'jose';
import { callerOf, readClaimNames } from './caller.js';

const token: JWTPayload = { sub: 'subject', client_id: 'property-3' };
const invalid = expect.objectContaining({ code: 'platform.token-invalid' });

describe('the caller that a token names', () => {
  it('may do what its claims say', () => {
    const claims = {
      ...token,
      scope: 'events:read events:handle',
      areas: ['330106'],
      units: ['property-3'],
      actor_kinds: ['unit-staff', 'staff'],
      systems: ['12345'],
      actor: 'unit-staff:wang;unit=property-3',
    };
    expect(callerOf(claims)).toStrictEqual({
      clientId: 'property-3',
      scopes: new Set(['events:read', 'events:handle']),
      areas: ['330106'],
      units: new Set(['property-3']),
      actorKinds: new Set(['unit-staff', 'staff']),
      systems: new Set(['12345']),
      actor: { kind: 'unit-staff', id: 'wang', unit: 'property-3' },
    });
  });

  it('may do nothing and speaks for itself alone where they say nothing', () => {
    expect(callerOf(token)).toStrictEqual({
      clientId: 'property-3',
      scopes: new Set(),
      areas: [],
      units: new Set(),
      actorKinds: new Set(['system']),
      systems: new Set(),
    });
  });

  it.each([
    ['a list that holds nothing', []],
    ['kinds that there are not', ['client', 7, null]],
    ['something else', { staff: true }],
  ])('speaks for nobody, not for itself, where actor_kinds is %s', (_, kinds) => {
    expect(callerOf({ ...token, actor_kinds: kinds }).actorKinds).toEqual(new Set());
  });

  it('has the scopes of a list and the kinds of one text too, as other issuers write them', () => {
    const { scopes, actorKinds } = callerOf({ ...token, scope: ['events:read', 'needs:read'], actor_kinds: 'staff mediator' });
    expect([scopes, actorKinds]).toEqual([new Set(['events:read', 'needs:read']), new Set(['staff', 'mediator'])]);
  });

  it.each([['staff'], [7], [''], ['client:li']])('is not known where its actor is %j', (actor) => {
    expect(() => callerOf({ ...token, actor })).toThrow(invalid);
  });

  it('is read from claims by the names that an issuer gives them', () => {
    const names = readClaimNames(['areas=https://city.example/areas', 'client_id = azp', 'scope=permissions']);
    const claims = { sub: 's', azp: 'city-app', permissions: ['events:read'], areas: ['11'], 'https://city.example/areas': ['3301'] };
    expect(callerOf(claims, names)).toMatchObject({ clientId: 'city-app', scopes: new Set(['events:read']), areas: ['3301'] });
  });

  it.each(['areas', 'areas=', 'colour=blue', '=x', 'toString=x'])('cannot be configured by %j', (pair) => {
    expect(() => readClaimNames([pair])).toThrow('must be pairs ours=theirs');
  });
});
