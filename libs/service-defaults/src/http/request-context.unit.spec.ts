import { parsePersonalDataKeys, PersonalDataCipher } from '@linli/personal-data';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { actorKinds } from '@linli/contracts';
import type { Caller } from '../auth/caller.js';
import { createRequestContext } from './create-request-context.js';

const cipher = new PersonalDataCipher(parsePersonalDataKeys(`k1:${Buffer.alloc(32, 7).toString('base64')}`));
const caller: Caller = {
  clientId: 'hotline',
  scopes: new Set(['events:read']),
  areas: ['330106002', '330105'],
  units: new Set(['*']),
  actorKinds: new Set(actorKinds),
  systems: new Set(['12345']),
};
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function contextOf(headers: Record<string, string | string[]> = {}, url = '/api/events/v1/incidents', by = caller) {
  const answered: Record<string, string> = {};
  const reply = { header: (name: string, value: string) => void (answered[name] = value) } as unknown as FastifyReply;
  const request = { headers, url } as unknown as FastifyRequest;
  return { context: createRequestContext(request, reply, by, 'machine', cipher), answered };
}
const refusal = (code: string, params: object = {}) => expect.objectContaining({ code, params });

describe('the context of a request', () => {
  it('says who calls and acts, in which language and story, under which keys', () => {
    const { context } = contextOf({
      actor: 'unit-staff:wang;unit=property-3;name=%E7%8E%8B',
      'accept-language': 'en',
      'x-correlation-id': 'story:1.2-3',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
      'idempotency-key': '"k-1"',
      'if-match': '"v3"',
    });
    expect(context).toMatchObject({ language: 'en', idempotencyKey: 'k-1', ifMatch: '"v3"', areas: ['330106002', '330105'] });
    expect(context.work).toStrictEqual({
      clientId: 'hotline',
      actor: { kind: 'unit-staff', id: 'wang', unit: 'property-3', name: '王' },
      correlationId: 'story:1.2-3',
      traceparent: '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01',
    });
    expect([context.hasScope('events:read'), context.hasScope('events:write')]).toEqual([true, false]);
  });

  it('falls back to the client, Chinese, and a story of its own', () => {
    const { context } = contextOf();
    expect(context.actor).toEqual({ kind: 'system', id: 'hotline' });
    expect([context.language, context.idempotencyKey, context.ifMatch]).toEqual(['zh-CN', undefined, undefined]);
    expect(context.correlationId).toMatch(uuid);
    expect(context.traceparent).toMatch(/^00-/);
  });

  it('has no private person in clear', () => {
    expect(contextOf({ actor: 'resident:13812345678' }).context.actor.id).toMatch(/^~[0-9a-f]{24}$/);
  });

  it.each(['', 'two words', 'x'.repeat(81), '故事', 'a;b'])('begins a story of its own where the one given is %j', (correlation) => {
    expect(contextOf({ 'x-correlation-id': correlation }).context.correlationId).toMatch(uuid);
  });

  it('takes the first of a header that comes twice', () => {
    expect(contextOf({ 'if-match': ['"v1"', '"v2"'] }).context.ifMatch).toBe('"v1"');
  });

  it.each(['k', 'a b'.replace(' ', '-'), '~'.repeat(255), '"', 'a"b"'])('takes the Idempotency-Key %j', (key) => {
    expect(contextOf({ 'idempotency-key': key }).context.idempotencyKey).toBe(key);
  });

  it.each(['', '""', 'two words', '键', '~'.repeat(256), 'a\tb'])('refuses the Idempotency-Key %j', (key) => {
    const fault = {
      pointer: 'header:Idempotency-Key',
      code: 'header',
      detail: { zh: '须为 1 至 255 个可见的 ASCII 字符', en: 'must be 1 to 255 visible ASCII characters' },
    };
    expect(() => contextOf({ 'idempotency-key': key })).toThrow(
      expect.objectContaining({ code: 'platform.invalid-request', params: { count: 1 }, faults: [fault] }),
    );
  });
});

describe('areas', () => {
  const { context } = contextOf();

  it('of the client hold what lies in them and nothing else', () => {
    expect(() => context.requireArea('330106002003-G05')).not.toThrow();
    expect(() => context.requireArea('330106003')).toThrow(refusal('platform.area-forbidden'));
    expect([context.guard.sees('330105001'), context.guard.sees('330107')]).toEqual([true, false]);
  });

  it('of a list are the client’s, narrowed to the filter, which must not be foreign', () => {
    expect(context.areasWithin(undefined)).toEqual(['330106002', '330105']);
    expect(context.areasWithin('330106')).toEqual(['330106002']);
    expect(context.areasWithin('330105001')).toEqual(['330105001']);
    expect(() => context.areasWithin('330107')).toThrow(refusal('platform.area-forbidden'));
  });

  it('to configure are one’s own: the one that is given, or the only one, never everywhere', () => {
    expect(context.areaToConfigure('330105001')).toBe('330105001');
    expect(() => context.areaToConfigure('33')).toThrow(refusal('platform.area-forbidden'));
    expect(() => context.areaToConfigure(undefined)).toThrow(
      expect.objectContaining({ code: 'platform.invalid-request', faults: [expect.objectContaining({ pointer: '/areaCode' })] }),
    );
    expect(contextOf({}, '/', { ...caller, areas: ['330106'] }).context.areaToConfigure(undefined)).toBe('330106');
    expect(() => contextOf({}, '/', { ...caller, areas: [] }).context.areaToConfigure(undefined)).toThrow(
      refusal('platform.area-forbidden'),
    );
  });
});

describe('a hotline system', () => {
  it('is spoken for only by whom it was given to', () => {
    const { context } = contextOf();
    expect(() => context.requireSystem('12345')).not.toThrow();
    expect(() => context.requireSystem('12329')).toThrow(refusal('platform.system-forbidden'));
  });
});

describe('If-Match', () => {
  const of = (ifMatch: string) => contextOf({ 'if-match': ifMatch }).context;
  const stale = refusal('platform.version-mismatch', { etag: '"v3"' });

  it.each(['"v3"', '*', '"v1", "v3"', ' "v3" ,"v9"', '"v1",*'])('of %j lets a change of version 3 through', (ifMatch) => {
    expect(() => of(ifMatch).requireVersion(3, { required: true })).not.toThrow();
    expect(() => of(ifMatch).guard.check({ version: 3 })).not.toThrow();
  });

  it.each(['"v2"', '"v33"', 'v3', '', 'W/"v3"', 'W/"v2", W/"v3"', '"v3', 'W/*'])('of %j stops it', (ifMatch) => {
    expect(() => of(ifMatch).requireVersion(3)).toThrow(stale);
    expect(() => of(ifMatch).guard.check({ version: 3 })).toThrow(stale);
  });

  it('may be left out unless it is required', () => {
    const { context } = contextOf();
    expect(() => context.requireVersion(3)).not.toThrow();
    expect(() => context.requireVersion(3, { required: false })).not.toThrow();
    expect(() => context.requireVersion(3, { required: true })).toThrow(refusal('platform.version-required'));
    expect(() => context.guard.check({ version: 3 })).not.toThrow();
  });
});

describe('an answer', () => {
  it('carries its version and says that it is a repeat', () => {
    const { context, answered } = contextOf();
    context.etag(12);
    context.replayed();
    expect(answered).toEqual({ etag: '"v12"', 'idempotent-replayed': 'true' });
  });

  it('names its next page at the same address with the same filters', () => {
    const { context, answered } = contextOf({}, '/api/events/v1/incidents?state=open&cursor=old&limit=2');
    const page = { items: [1, 2], next: 'a+b' };
    expect(context.page(page)).toBe(page);
    expect(answered).toEqual({ link: '</api/events/v1/incidents?state=open&cursor=a%2Bb&limit=2>; rel="next"' });
  });

  it('of the last page names none', () => {
    const { context, answered } = contextOf();
    context.page({ items: [1], next: null });
    expect(answered).toEqual({});
  });
});
