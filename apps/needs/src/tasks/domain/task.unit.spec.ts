import { acceptTask } from './accept-task.js';
import { claimTask } from './claim-task.js';
import { checkInProvider, checkOutProvider, proveService, withdrawClaim } from './serve-task.js';
import { aTask } from './task.builder.js';
import type { Task } from './task.js';

const now = new Date('2026-11-22T02:00:00Z');
const minutes = (count: number) => new Date(now.getTime() + count * 60_000);
const wang = 'volunteer:wang';
const refused = (code: string) => expect.objectContaining({ code });
const claim = (task: Task, id: string, provider: string, confirmsRequirements = false) =>
  claimTask(task, { id, provider, confirmsRequirements }, now);

const proven = (): Task => {
  const begun = checkInProvider(claim(aTask(), 'c1', wang), 'c1', minutes(-60), now);
  return proveService(checkOutProvider(begun, 'c1', now, now), 'c1', { note: '已送到', photos: [] }, now);
};
const accepting = { accepted: true, reason: null, minutes: new Map<string, number>() };

describe('publishing a task', () => {
  it('asks for a unit where it is directed, and for none where it is public', () => {
    expect(() => aTask({ kind: 'directed' })).toThrow(refused('needs.unit-missing'));
    expect(() => aTask({ unitId: 'property-3' })).toThrow(refused('needs.unit-unexpected'));
    expect(() => aTask({ deadline: new Date('2026-11-22T00:59:59Z') })).toThrow(refused('needs.deadline-passed'));
  });
});

describe('claiming a task', () => {
  it('tells a provider who holds a place which claim that is', () => {
    const task = claim(aTask({ takers: 2 }), 'c1', wang);
    expect(() => claim(task, 'c2', wang)).toThrow(
      expect.objectContaining({ code: 'needs.already-claimed', params: { provider: wang, claimId: 'c1' } }),
    );
  });

  it('is refused when the places are taken, and possible again when one is given back', () => {
    const full = claim(aTask(), 'c1', wang);
    expect(full.state).toBe('taken');
    expect(() => claim(full, 'c2', 'volunteer:li')).toThrow(refused('needs.task-full'));
    expect(claim(withdrawClaim(full, 'c1', '临时有事', now), 'c3', wang).state).toBe('taken');
  });

  it('is refused after the deadline', () => {
    const task = aTask({ deadline: new Date('2026-11-22T01:30:00Z') });
    expect(() => claim(task, 'c1', wang)).toThrow(refused('needs.task-overdue'));
  });

  it('asks who takes it to confirm the requirements', () => {
    const task = aTask({ requirements: { skill: '电工', ageMin: 18, insurance: true } });
    expect(() => claim(task, 'c1', wang)).toThrow(refused('needs.requirements-unconfirmed'));
    expect(claim(task, 'c1', wang, true).state).toBe('taken');
  });

  it('leaves a directed task to the named unit', () => {
    const task = aTask({ kind: 'directed', unitId: 'property-3' });
    expect(() => claim(task, 'c1', wang)).toThrow(refused('needs.task-for-unit'));
    expect(claim(task, 'c1', 'unit:property-3').state).toBe('taken');
  });
});

describe('serving', () => {
  it('counts whole minutes from check-in to check-out', () => {
    const begun = checkInProvider(claim(aTask(), 'c1', wang), 'c1', minutes(-60), now);
    expect(checkOutProvider(begun, 'c1', new Date(now.getTime() - 1), now).claims[0]?.minutes).toBe(59);
    expect(checkOutProvider(begun, 'c1', now, now).claims[0]?.minutes).toBe(60);
  });

  it('refuses times that cannot be', () => {
    const taken = claim(aTask(), 'c1', wang);
    expect(() => checkInProvider(taken, 'c1', minutes(6), now)).toThrow(refused('needs.time-out-of-bounds'));
    expect(() => checkInProvider(taken, 'c1', minutes(-72 * 60 - 1), now)).toThrow(refused('needs.time-out-of-bounds'));
    const begun = checkInProvider(taken, 'c1', minutes(-2 * 24 * 60), now);
    expect(() => checkOutProvider(begun, 'c1', minutes(-2 * 24 * 60 - 1), now)).toThrow(refused('needs.time-out-of-bounds'));
    expect(() => checkOutProvider(begun, 'c1', now, now)).toThrow(refused('needs.minutes-out-of-bounds'));
  });

  it('opens the task again when the last who had begun withdraws', () => {
    const begun = checkInProvider(claim(aTask({ takers: 2 }), 'c1', wang), 'c1', now, now);
    expect(withdrawClaim(begun, 'c1', null, now).state).toBe('open');
  });

  it('hands the task in when who had not proven withdraws', () => {
    const both = claim(claim(aTask({ takers: 2 }), 'c1', wang), 'c2', 'volunteer:li');
    const served = checkOutProvider(checkInProvider(both, 'c1', now, now), 'c1', now, now);
    const waiting = proveService(served, 'c1', { note: '已送到', photos: [] }, now);
    expect(waiting.state).toBe('in-service');
    expect(withdrawClaim(waiting, 'c2', '未到场', now).state).toBe('proof-submitted');
  });
});

describe('accepting a service', () => {
  it('is not for one who served', () => {
    expect(() => acceptTask(proven(), accepting, wang, now)).toThrow(refused('needs.provider-may-not-accept'));
  });

  it('counts the minutes of the two times, or what the acceptance says instead', () => {
    expect(acceptTask(proven(), accepting, 'staff:zhou', now).claims[0]).toMatchObject({ state: 'accepted', minutes: 60 });
    const corrected = { ...accepting, minutes: new Map([['c1', 45]]) };
    expect(acceptTask(proven(), corrected, 'staff:zhou', now).claims[0]?.minutes).toBe(45);
    const wrong = { ...accepting, minutes: new Map([['c9', 45]]) };
    expect(() => acceptTask(proven(), wrong, 'staff:zhou', now)).toThrow(refused('needs.claim-not-counted'));
  });

  it('sends the service back with a reason, after which the proof is due again', () => {
    const refusal = { ...accepting, accepted: false };
    expect(() => acceptTask(proven(), refusal, 'staff:zhou', now)).toThrow(refused('needs.reason-missing'));
    const sentBack = acceptTask(proven(), { ...refusal, reason: '照片不清' }, 'staff:zhou', now);
    expect(sentBack).toMatchObject({ state: 'in-service', reason: '照片不清', claims: [{ state: 'checked-out' }] });
    expect(proveService(sentBack, 'c1', { note: '已补照片', photos: [] }, now).state).toBe('proof-submitted');
  });
});
