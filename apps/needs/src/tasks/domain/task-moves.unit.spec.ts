import type { Transitions } from '@linli/unit-of-work';
import fc from 'fast-check';
import { NeedsError } from '../../needs.errors.js';
import { needTransitions, type NeedState } from '../../needs/domain/transitions.js';
import { aTask } from '../../../test/task.builder.js';
import { acceptTask, sendBackTask } from './accept-task.js';
import { claimTransitions } from './claim-transitions.js';
import { claimTask } from './claim-task.js';
import { cancelTask, checkInProvider, checkOutProvider, proveService, withdrawClaim } from './serve-task.js';
import { taskTransitions } from './task-transitions.js';
import { activeClaims, needStep, type Task } from './task.js';

const now = new Date('2026-11-22T02:00:00Z');
const zhou = { kind: 'staff', id: 'zhou' } as const;
const providers = ['a', 'b', 'c', 'd', 'e'].map((id) => `volunteer:${id}`);

type Command = (task: Task) => Task;

/** Something done to one of the claims that hold a place. */
const onClaim = (decide: (task: Task, claimId: string) => Task) =>
  fc.nat({ max: 9 }).map((index): Command => (task) => {
    const active = activeClaims(task);
    return decide(task, active[index % Math.max(active.length, 1)]?.id ?? 'none');
  });

const claiming = fc.tuple(fc.uuid(), fc.constantFrom(...providers));

/** Anything that anybody may try, in any order; what ends a story is rarer, so that stories grow old. */
const anyCommand = fc.oneof(
  {
    weight: 6,
    arbitrary: claiming.map(
      ([id, provider]): Command =>
        (task) =>
          claimTask(task, { id, provider, confirmsRequirements: true }, now),
    ),
  },
  { weight: 2, arbitrary: onClaim((task, id) => withdrawClaim(task, id, null, now)) },
  { weight: 6, arbitrary: onClaim((task, id) => checkInProvider(task, id, now, now)) },
  { weight: 6, arbitrary: onClaim((task, id) => checkOutProvider(task, id, now, now)) },
  { weight: 6, arbitrary: onClaim((task, id) => proveService(task, id, { note: '已送到', photos: [] }, now)) },
  {
    weight: 2,
    arbitrary: fc.boolean().map(
      (accepted): Command =>
        (task) =>
          accepted ? acceptTask(task, new Map(), zhou, now) : sendBackTask(task, '照片不清', zhou, now),
    ),
  },
  { weight: 1, arbitrary: fc.constant<Command>((task) => cancelTask(task, '改由物业处理', now)) },
);

/** Does what the rules allow and hands every pair of before and after to `check`. */
function play(task: Task, commands: Command[], check: (before: Task, after: Task) => void): void {
  let current = task;
  for (const command of commands) {
    try {
      const next = command(current);
      check(current, next);
      current = next;
    } catch (error) {
      if (!(error instanceof NeedsError)) throw error;
    }
  }
}

const leads = (table: Transitions, before: string, after: string | undefined): boolean =>
  table.allowedActions(before).some((action) => table.after(before, action) === after);

const anyStory = fc.tuple(fc.integer({ min: 1, max: 3 }), fc.array(anyCommand, { minLength: 1, maxLength: 40, size: 'max' }));

describe('a task, whatever anybody tries', () => {
  it('comes into every state in some story, so that the properties below speak of all of them', () => {
    const seen = new Set<string>();
    fc.assert(
      fc.property(anyStory, ([takers, commands]) => play(aTask({ takers }), commands, (_, { state }) => void seen.add(state))),
      {
        numRuns: 500,
        seed: 20261122,
      },
    );
    expect([...seen].sort()).toEqual([...taskTransitions.states].sort());
  });

  it('never has more providers than places, nor one provider twice', () => {
    fc.assert(
      fc.property(anyStory, ([takers, commands]) =>
        play(aTask({ takers }), commands, (_, task) => {
          const active = activeClaims(task).map(({ provider }) => provider);
          expect(active.length).toBeLessThanOrEqual(takers);
          expect(new Set(active).size).toBe(active.length);
        }),
      ),
    );
  });

  it('moves by its table only, as do its claims, and its version with every change', () => {
    fc.assert(
      fc.property(anyStory, ([takers, commands]) =>
        play(aTask({ takers }), commands, (before, after) => {
          expect(after.version).toBe(before.version + 1);
          expect(before.state === after.state || leads(taskTransitions, before.state, after.state)).toBe(true);
          for (const claim of before.claims) {
            const state = after.claims.find(({ id }) => id === claim.id)?.state;
            expect(state === claim.state || leads(claimTransitions, claim.state, state)).toBe(true);
          }
        }),
      ),
    );
  });

  it('is in the state that its claims say', () => {
    fc.assert(
      fc.property(anyStory, ([takers, commands]) =>
        play(aTask({ takers }), commands, (_, task) => {
          const states = activeClaims(task).map(({ state }) => state);
          const every = (wanted: string) => states.length > 0 && states.every((state) => state === wanted);
          if (task.state === 'open') expect(states.length < takers && states.every((state) => state === 'claimed')).toBe(true);
          if (task.state === 'taken') expect(states.length === takers && every('claimed')).toBe(true);
          if (task.state === 'in-service') expect(states.some((state) => state !== 'claimed') && !every('proven')).toBe(true);
          if (task.state === 'proof-submitted') expect(every('proven')).toBe(true);
          if (task.state === 'accepted') expect(every('accepted')).toBe(true);
          if (task.state === 'cancelled') expect(states).toEqual([]);
        }),
      ),
    );
  });

  it('never asks of its need a move that the need’s table does not have', () => {
    fc.assert(
      fc.property(anyStory, ([takers, commands]) => {
        let need: NeedState = 'published';
        play(aTask({ takers }), commands, (before, after) => {
          const step = needStep(before.state, after.state);
          if (step) need = needTransitions.after(need, step);
        });
      }),
    );
  });
});
