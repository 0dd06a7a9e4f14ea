import { aTask, at, claimedTask, li, wang } from '../../../test/task.builder.js';
import { claimTask, providerOf } from './claim-task.js';
import { cancelTask, checkInProvider, withdrawClaim } from './serve-task.js';
import { taskTransitions, type TaskState } from './task-transitions.js';
import { claimOf, needStep, participantsOf, type Task } from './task.js';

const now = at('11:00');
const refused = (code: string, more: object = {}) => expect.objectContaining({ code, ...more });
const claim = (task: Task, id: string, provider: string, confirmsRequirements = false, when = now) =>
  claimTask(task, { id, provider, confirmsRequirements }, when);

describe('publishing a task', () => {
  it('opens it, in its first version', () => {
    expect(aTask()).toMatchObject({
      state: 'open',
      version: 1,
      reason: null,
      publishedAt: at('09:00'),
      changedAt: at('09:00'),
      claims: [],
    });
  });

  it('asks for a unit where it is directed, and for none where it is public', () => {
    expect(() => aTask({ kind: 'directed' })).toThrow(refused('needs.unit-missing', { pointer: '/unitId' }));
    expect(() => aTask({ unitId: 'property-3' })).toThrow(refused('needs.unit-unexpected', { pointer: '/unitId' }));
    expect(aTask({ kind: 'directed', unitId: 'property-3' }).unitId).toBe('property-3');
  });

  it('asks for a deadline that is yet to come', () => {
    const passed = refused('needs.deadline-passed', { pointer: '/deadline', params: { deadline: '2026-11-22T01:00:00.000Z' } });
    expect(() => aTask({ deadline: at('09:00') })).toThrow(passed);
    expect(() => aTask({ deadline: at('08:59:59.999') })).toThrow(refused('needs.deadline-passed'));
    expect(aTask({ deadline: at('09:00:00.001') }).deadline).toEqual(at('09:00:00.001'));
  });
});

describe('who offers to serve', () => {
  const volunteerId = '0199D0A0-0000-7000-8000-000000000901';
  const self = { kind: 'volunteer', id: volunteerId.toLowerCase() } as const;

  it('is one volunteer, by an id in lower case, or one unit', () => {
    expect(providerOf({ volunteerId }, self)).toBe(wang);
    expect(providerOf({ unitId: 'Property-3' }, { kind: 'unit-staff', id: 'chen', unit: 'Property-3' })).toBe('unit:Property-3');
  });

  it('is neither nobody nor both', () => {
    const unclear = refused('needs.provider-unclear', { pointer: '/volunteerId' });
    expect(() => providerOf({}, self)).toThrow(unclear);
    expect(() => providerOf({ volunteerId, unitId: 'property-3' }, self)).toThrow(unclear);
  });

  it('is the one who acts, and nobody else', () => {
    const another = (pointer: string) => refused('needs.provider-is-another', { pointer });
    expect(() => providerOf({ volunteerId: '0199d0a0-0000-7000-8000-000000000902' }, self)).toThrow(another('/volunteerId'));
    expect(() => providerOf({ volunteerId }, { kind: 'staff', id: volunteerId })).toThrow(another('/volunteerId'));
    expect(() => providerOf({ unitId: 'property-3' }, { kind: 'unit-staff', id: 'chen', unit: 'property-4' })).toThrow(another('/unitId'));
    expect(() => providerOf({ unitId: 'property-3' }, { kind: 'unit-staff', id: 'chen' })).toThrow(another('/unitId'));
  });
});

describe('claiming a task', () => {
  it('takes a place, and the last one fills it', () => {
    const one = claim(aTask({ takers: 2 }), 'c1', wang);
    expect(one).toMatchObject({ state: 'open', version: 2, changedAt: now });
    expect(one.claims).toEqual([
      {
        id: 'c1',
        taskId: one.id,
        provider: wang,
        state: 'claimed',
        claimedAt: now,
        checkedInAt: null,
        checkedOutAt: null,
        minutes: null,
        proof: null,
        reason: null,
      },
    ]);
    expect(claim(one, 'c2', li)).toMatchObject({ state: 'taken', version: 3, claims: [{ id: 'c1' }, { id: 'c2' }] });
  });

  it('tells a provider who holds a place which claim that is, also when all are taken', () => {
    const held = refused('needs.already-claimed', { params: { provider: wang, claimId: 'c1' } });
    expect(() => claim(claimedTask([wang], { takers: 2 }), 'c2', wang)).toThrow(held);
    expect(() => claim(claimedTask([wang]), 'c2', wang)).toThrow(held);
  });

  it('is refused when the places are taken, and possible again when one is given back', () => {
    const full = claimedTask([wang]);
    expect(() => claim(full, 'c2', li)).toThrow(refused('needs.task-full', { params: { takers: 1 } }));
    expect(claim(withdrawClaim(full, 'c1', '临时有事', now), 'c3', wang).state).toBe('taken');
  });

  it('goes on in service until the places are taken', () => {
    const begun = checkInProvider(claimedTask([wang], { takers: 2 }), 'c1', now, now);
    const joined = claim(begun, 'c2', li);
    expect(joined).toMatchObject({ state: 'in-service', claims: [{ state: 'checked-in' }, { state: 'claimed' }] });
    expect(() => claim(joined, 'c3', 'volunteer:zhao')).toThrow(refused('needs.task-full', { params: { takers: 2 } }));
  });

  it('is possible until the very deadline, and not after', () => {
    const task = aTask({ deadline: at('10:30') });
    expect(claim(task, 'c1', wang, false, at('10:30')).state).toBe('taken');
    expect(() => claim(task, 'c1', wang, false, at('10:30:00.001'))).toThrow(
      refused('needs.task-overdue', { params: { deadline: '2026-11-22T02:30:00.000Z' } }),
    );
  });

  it.each([
    ['a skill', { skill: '电工', ageMin: null, insurance: false }],
    ['an age', { skill: null, ageMin: 18, insurance: false }],
    ['an insurance', { skill: null, ageMin: null, insurance: true }],
  ])('asks who takes it to confirm a requirement of %s', (_, requirements) => {
    const task = aTask({ requirements });
    expect(() => claim(task, 'c1', wang)).toThrow(refused('needs.requirements-unconfirmed', { pointer: '/confirmsRequirements' }));
    expect(claim(task, 'c1', wang, true).state).toBe('taken');
  });

  it('leaves a directed task to the named unit, and a public one to volunteers', () => {
    const directed = aTask({ kind: 'directed', unitId: 'property-3' });
    const forUnit = refused('needs.task-for-unit', { pointer: '/unitId', params: { unitId: 'property-3' } });
    expect(() => claim(directed, 'c1', wang)).toThrow(forUnit);
    expect(() => claim(directed, 'c1', 'unit:property-33')).toThrow(forUnit);
    expect(claim(directed, 'c1', 'unit:property-3').state).toBe('taken');
    expect(() => claim(aTask(), 'c1', 'unit:property-3')).toThrow(refused('needs.provider-unclear', { pointer: '/volunteerId' }));
  });

  it('is over once the task was called off', () => {
    const cancelled = cancelTask(aTask(), '改由物业处理', now);
    expect(() => claim(cancelled, 'c1', wang)).toThrow(
      refused('needs.task-moved', { params: { state: { zh: '已取消', en: 'cancelled' }, action: { zh: '接满', en: 'fill' } } }),
    );
  });
});

describe('calling a task off', () => {
  it('frees who had claimed it, with the reason', () => {
    const released = withdrawClaim(claimedTask([wang, li]), 'c1', '临时有事', at('10:20'));
    const cancelled = cancelTask(released, '改由物业处理', now);
    expect(cancelled).toMatchObject({ state: 'cancelled', reason: '改由物业处理', version: 5, changedAt: now });
    expect(cancelled.claims).toMatchObject([
      { state: 'withdrawn', reason: '临时有事' },
      { state: 'withdrawn', reason: '改由物业处理' },
    ]);
  });

  it('is over once somebody began', () => {
    const begun = checkInProvider(claimedTask(), 'c1', now, now);
    expect(() => cancelTask(begun, '改由物业处理', now)).toThrow(refused('needs.task-moved'));
  });
});

describe('a claim of a task', () => {
  it('is found by its id', () => {
    expect(claimOf(claimedTask([wang, li]), 'c2').provider).toBe(li);
    expect(() => claimOf(claimedTask(), 'c9')).toThrow(refused('needs.claim-not-found', { params: { id: 'c9' } }));
  });

  it('counts as taking part once it was accepted', () => {
    expect(participantsOf(claimedTask())).toEqual([]);
  });
});

describe('what a change of the task means for its need', () => {
  const expected: Record<string, string> = {
    'open in-service': 'start',
    'taken in-service': 'start',
    'in-service open': 'interrupt',
    'in-service proof-submitted': 'finish',
    'proof-submitted in-service': 'send-back',
    'proof-submitted accepted': 'fulfil',
    'open cancelled': 'unpublish',
    'taken cancelled': 'unpublish',
  };
  const pairs = taskTransitions.states.flatMap((before) => taskTransitions.states.map((after): [TaskState, TaskState] => [before, after]));

  it.each(pairs)('from %s to %s', (before, after) => {
    expect(needStep(before, after)).toBe(expected[`${before} ${after}`] ?? null);
  });
});
