import type { Actor } from '@linli/contracts';
import { at, claimedTask, li, proof, servedTask, wang } from '../../../test/task.builder.js';
import { acceptTask, correctionsOf, sendBackTask } from './accept-task.js';
import { proveService, withdrawClaim } from './serve-task.js';
import { participantsOf, type Task } from './task.js';

const now = at('18:00');
const zhou: Actor = { kind: 'staff', id: 'zhou-min' };
const none = new Map<string, number>();
const refused = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });

/** Served by wang and by a unit; zhao had withdrawn before anybody began. */
function servedByUnit(): Task {
  const task = servedTask([wang, li]);
  const [first, second] = task.claims;
  const withdrawn = withdrawClaim(claimedTask(['volunteer:zhao']), 'c1', null, at('11:00')).claims[0];
  if (!first || !second || !withdrawn) throw new Error('The builder gives two claims and one.');
  return { ...task, claims: [first, { ...second, provider: 'unit:property-3' }, { ...withdrawn, id: 'c3' }] };
}

describe('accepting a service', () => {
  it('counts the minutes of check-in and check-out, or what the acceptance says instead', () => {
    const accepted = acceptTask(servedByUnit(), new Map([['c2', 45]]), zhou, now);
    expect(accepted).toMatchObject({ state: 'accepted', version: servedByUnit().version + 1, changedAt: now, reason: null });
    expect(accepted.claims).toMatchObject([
      { state: 'accepted', minutes: 60 },
      { state: 'accepted', minutes: 45 },
      { state: 'withdrawn', minutes: null },
    ]);
    expect(participantsOf(accepted)).toEqual([
      { provider: wang, minutes: 60, startedAt: at('14:00').toISOString() },
      { provider: 'unit:property-3', minutes: 45, startedAt: at('14:00').toISOString() },
    ]);
  });

  it('shows which minutes it corrected', () => {
    const before = servedTask([wang, li]);
    expect(correctionsOf(before, acceptTask(before, none, zhou, now))).toBeNull();
    expect(correctionsOf(before, acceptTask(before, new Map([['c2', 45]]), zhou, now))).toBe('90 → 45');
    const both = new Map([
      ['c2', 0],
      ['c1', 61],
    ]);
    expect(correctionsOf(before, acceptTask(before, both, zhou, now))).toBe('60 → 61; 90 → 0');
  });

  it('counts from none to a day', () => {
    const counted = (minutes: number) => acceptTask(servedTask(), new Map([['c1', minutes]]), zhou, now).claims[0]?.minutes;
    expect([counted(0), counted(1_440)]).toEqual([0, 1_440]);
    for (const minutes of [-1, 1_441]) expect(() => counted(minutes)).toThrow(refused('needs.minutes-out-of-bounds'));
  });

  it('counts nobody who took no part', () => {
    const stranger = refused('needs.claim-not-counted', { pointer: '/minutes', params: { claimId: 'c9' } });
    expect(() => acceptTask(servedByUnit(), new Map([['c9', 45]]), zhou, now)).toThrow(stranger);
    expect(() => acceptTask(servedByUnit(), new Map([['c3', 45]]), zhou, now)).toThrow(refused('needs.claim-not-counted'));
  });

  it('is for a task whose proofs are in', () => {
    expect(() => acceptTask(claimedTask(), none, zhou, now)).toThrow(
      refused('needs.task-moved', { params: { state: { zh: '已接满', en: 'taken' }, action: { zh: '验收', en: 'accept' } } }),
    );
  });
});

describe('sending a service back', () => {
  it('lets it go on with a reason, after which the proof is due again', () => {
    const sentBack = sendBackTask(servedByUnit(), '照片不清', zhou, now);
    expect(sentBack).toMatchObject({ state: 'in-service', reason: '照片不清', changedAt: now, version: servedByUnit().version + 1 });
    expect(sentBack.claims.map(({ state }) => state)).toEqual(['checked-out', 'checked-out', 'withdrawn']);
    const again = proveService(proveService(sentBack, 'c1', proof, now), 'c2', proof, now);
    expect(again.state).toBe('proof-submitted');
  });

  it('asks for the reason', () => {
    for (const reason of [null, ''])
      expect(() => sendBackTask(servedTask(), reason, zhou, now)).toThrow(refused('needs.reason-missing', { pointer: '/reason' }));
  });

  it('is for a task whose proofs are in', () => {
    expect(() => sendBackTask(claimedTask(), '照片不清', zhou, now)).toThrow(refused('needs.task-moved'));
  });
});

describe('who served', () => {
  const served: [string, Actor][] = [
    ['the volunteer', { kind: 'volunteer', id: wang.slice('volunteer:'.length) }],
    ['whoever acts for the unit', { kind: 'unit-staff', id: 'chen', unit: 'property-3' }],
  ];
  const others: [string, Actor][] = [
    ['a volunteer who had withdrawn', { kind: 'volunteer', id: 'zhao' }],
    ['staff of another unit', { kind: 'unit-staff', id: 'chen', unit: 'property-33' }],
    ['staff without a unit', zhou],
  ];

  it.each(served)('may neither accept the work nor send it back: %s', (_, actor) => {
    const mayNot = refused('needs.same-person');
    expect(() => acceptTask(servedByUnit(), none, actor, now)).toThrow(mayNot);
    expect(() => sendBackTask(servedByUnit(), '照片不清', actor, now)).toThrow(mayNot);
  });

  it.each(others)('is not %s', (_, actor) => {
    expect(acceptTask(servedByUnit(), none, actor, now).state).toBe('accepted');
    expect(sendBackTask(servedByUnit(), '照片不清', actor, now).state).toBe('in-service');
  });
});
