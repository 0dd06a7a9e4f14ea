import {
  belongsTo,
  demandRoom,
  isOfPlatform,
  messageTypes,
  secretsAt,
  signingSecret,
  subscribe,
  wants,
  withSecret,
  type Subscriber,
  type SubscriptionWish,
} from './subscription.js';

const resolved = 'events.incident.resolved.v1';
const now = new Date('2026-11-22T01:00:00Z');
const hotline: Subscriber = { clientId: 'hotline', scopes: new Set(['webhooks:manage', 'events:read']) };
const operator: Subscriber = { clientId: 'operator', scopes: new Set(['webhooks:manage', 'clients:manage', 'events:read']) };
const wish: SubscriptionWish = {
  url: 'https://hotline.example.gov.cn',
  description: '回写',
  messageTypes: [resolved],
  areas: ['330106002'],
};
const made = subscribe('id', hotline, wish, 'whsec_a', now);

describe('subscribing', () => {
  it('keeps the wish with its client, its secret and a whole address', () => {
    expect(made).toEqual({
      ...wish,
      id: 'id',
      url: 'https://hotline.example.gov.cn/',
      clientId: 'hotline',
      platformWide: false,
      secret: 'whsec_a',
      previous: null,
      version: 1,
      createdAt: now,
    });
  });

  it('is told of what the token may read, and of nothing else', () => {
    const types =
      (asked: string[], scopes: string[] = ['events:read']) =>
      () =>
        subscribe('id', { ...hotline, scopes: new Set(scopes) }, { ...wish, messageTypes: asked }, 'whsec_a', now).messageTypes;
    expect(types([resolved])()).toEqual([resolved]);
    expect(types([])()).toEqual(messageTypes.filter((type) => type.startsWith('events.')));
    const params = { type: 'mediation.dispute.settled.v1', scope: 'mediation:read' };
    expect(types([resolved, params.type])).toThrow(
      expect.objectContaining({ code: 'webhooks.type-not-readable', params, pointer: '/messageTypes/1' }),
    );
    expect(types([], ['webhooks:manage'])).toThrow(
      expect.objectContaining({ code: 'webhooks.type-not-readable', pointer: '/messageTypes' }),
    );
  });

  it('hears of the whole platform only as a client of the platform itself', () => {
    expect(subscribe('id', operator, wish, 'whsec_a', now).platformWide).toBe(true);
    expect([isOfPlatform(hotline), isOfPlatform(operator)]).toEqual([false, true]);
  });

  it.each([
    ['ftp://example.com', 'only http and https'],
    ['javascript:alert(1)', 'only http and https'],
    ['https://me:secret@example.com', 'credentials in the URL'],
    ['https://me@example.com', 'credentials in the URL'],
    ['https://:secret@example.com', 'credentials in the URL'],
    ['https://example.com/#x', 'a fragment in the URL'],
    ['example.com', 'not a URL'],
  ])('does not go to %s: %s', (url, en) => {
    const params = { reason: { zh: expect.stringMatching(/[一-鿿]/), en } };
    expect(() => subscribe('id', hotline, { ...wish, url }, 'whsec_a', now)).toThrow(
      expect.objectContaining({ code: 'webhooks.url-refused', params, pointer: '/url' }),
    );
  });

  it.each(['http://127.0.0.1:9/hook?x=1', 'https://example.com/a'])('goes to %s', (url) => {
    expect(subscribe('id', hotline, { ...wish, url }, 'whsec_a', now).url).toBe(url);
  });

  it('has room for fifty of a client', () => {
    expect(() => demandRoom(49)).not.toThrow();
    expect(() => demandRoom(50)).toThrow(expect.objectContaining({ code: 'webhooks.subscriptions-too-many', params: { max: 50 } }));
  });

  it('signs with a secret in the form of Standard Webhooks', () => {
    expect(signingSecret(Buffer.from('0123456789abcdef'))).toBe('whsec_MDEyMzQ1Njc4OWFiY2RlZg==');
  });
});

describe('a subscription', () => {
  it('is there for its own client and for the platform’s', () => {
    expect([hotline, operator, { ...hotline, clientId: 'stranger' }].map((who) => belongsTo(made, who))).toEqual([true, true, false]);
  });

  it('wants its types in its areas and nothing else', () => {
    expect(wants(made, undefined, { type: resolved, areaCode: '330106002003-G05' })).toBe(true);
    expect(wants(made, undefined, { type: resolved, areaCode: '330106003001' })).toBe(false);
    expect(wants(made, undefined, { type: 'events.incident.accepted.v1', areaCode: '330106002003' })).toBe(false);
    expect(wants({ ...made, messageTypes: [] }, undefined, { type: 'events.incident.accepted.v1', areaCode: '330106002003' })).toBe(true);
  });

  it('hears of what belongs to no area only when it is the platform’s own', () => {
    const all = { ...made, messageTypes: [] };
    expect(wants(all, undefined, { type: 'points.account.credited.v1', areaCode: null })).toBe(false);
    expect(wants({ ...all, platformWide: true }, undefined, { type: 'points.account.credited.v1', areaCode: null })).toBe(true);
    expect(wants({ ...made, platformWide: true }, undefined, { type: 'points.account.credited.v1', areaCode: null })).toBe(false);
    expect(wants({ ...all, platformWide: true }, undefined, { type: resolved, areaCode: '330107001001' })).toBe(false);
  });

  it('hears no more than its client may: nothing once that is disabled, and its areas and scopes as they are now', () => {
    const client = { id: 'hotline', isActive: true, areas: ['330106'], scopes: ['webhooks:manage', 'events:read'], version: 1 };
    const message = { type: resolved, areaCode: '330106002003' };
    const hears = (changes: object, of = made, said: { type: string; areaCode: string | null } = message) =>
      wants(of, { ...client, ...changes }, said);
    expect(hears({})).toBe(true);
    expect(hears({ isActive: false })).toBe(false);
    expect(hears({ areas: ['330106002004'] })).toBe(false);
    expect(hears({ areas: ['330106002003'] })).toBe(true);
    expect(hears({ scopes: ['webhooks:manage'] })).toBe(false);
    expect(hears({ areas: ['33'] }, made, { type: resolved, areaCode: '330106003001' })).toBe(false);
    const credited = { type: 'points.account.credited.v1', areaCode: null };
    const platform = { ...made, messageTypes: [], platformWide: true };
    expect(hears({ scopes: ['points:read', 'clients:manage'] }, platform, credited)).toBe(true);
    expect(hears({ scopes: ['points:read'] }, platform, credited)).toBe(false);
  });

  it('signs with both secrets for a day after a rotation, and moves its version', () => {
    const rotated = withSecret(made, 'whsec_b', now);
    expect(rotated).toEqual({
      ...made,
      secret: 'whsec_b',
      previous: { secret: 'whsec_a', until: new Date('2026-11-23T01:00:00Z') },
      version: 2,
    });
    expect(secretsAt(made, now)).toEqual(['whsec_a']);
    expect(secretsAt(rotated, new Date('2026-11-23T00:59:59.999Z'))).toEqual(['whsec_b', 'whsec_a']);
    expect(secretsAt(rotated, new Date('2026-11-23T01:00:00Z'))).toEqual(['whsec_b']);
    expect(secretsAt(withSecret(rotated, 'whsec_c', now), now)).toEqual(['whsec_c', 'whsec_b']);
  });
});
