import { actsAs, normalId, type Actor } from '@linli/contracts';
import { NeedsError } from '../../needs.errors.js';
import type { Claim } from './claim.js';
import { activeClaims, hasRequirements, moveTask, type Task } from './task.js';

/** Who offers to serve: exactly one of the two. */
export interface Offer {
  /** For a public task. */
  readonly volunteerId?: string | undefined;
  /** For a directed task. */
  readonly unitId?: string | undefined;
}

/**
 * `volunteer:<uuid>` or `unit:<id>`, the form in which providers are kept and compared with those who act. Nobody offers somebody else: throws
 * `needs.provider-unclear` for none or two, `needs.provider-is-another` where the actor is not the one who is offered.
 */
export function providerOf({ volunteerId, unitId }: Offer, actor: Actor): string {
  if (Boolean(volunteerId) === Boolean(unitId)) throw new NeedsError('needs.provider-unclear', {}, { pointer: '/volunteerId' });
  const provider = volunteerId ? `volunteer:${normalId(volunteerId)}` : `unit:${unitId}`;
  if (!actsAs(actor, provider))
    throw new NeedsError('needs.provider-is-another', {}, { pointer: volunteerId ? '/volunteerId' : '/unitId' });
  return provider;
}

export interface ClaimRequest {
  readonly id: string;
  readonly provider: string;
  readonly confirmsRequirements: boolean;
}

/** 抢单/接单: takes one of the task's places. The caller holds the lock of the task, so exactly `takers` succeed however many grab at once. */
export function claimTask(task: Task, request: ClaimRequest, now: Date): Task {
  const active = activeClaims(task);
  const held = active.find(({ provider }) => provider === request.provider);
  if (held) throw new NeedsError('needs.already-claimed', { provider: request.provider, claimId: held.id });
  demandProvider(task, request.provider);
  if (task.state === 'taken') throw new NeedsError('needs.task-full', { takers: task.takers });
  const action = active.length + 1 >= task.takers ? 'fill' : 'claim';
  const claimed = moveTask(task, action, [...task.claims, newClaim(task, request, now)], now);
  if (active.length >= task.takers) throw new NeedsError('needs.task-full', { takers: task.takers });
  if (task.deadline && task.deadline < now) throw new NeedsError('needs.task-overdue', { deadline: task.deadline.toISOString() });
  if (hasRequirements(task) && !request.confirmsRequirements) {
    throw new NeedsError('needs.requirements-unconfirmed', {}, { pointer: '/confirmsRequirements' });
  }
  return claimed;
}

function demandProvider(task: Task, provider: string): void {
  if (task.kind === 'directed' && provider !== `unit:${task.unitId}`) {
    throw new NeedsError('needs.task-for-unit', { unitId: task.unitId ?? '' }, { pointer: '/unitId' });
  }
  if (task.kind === 'public' && !provider.startsWith('volunteer:')) {
    throw new NeedsError('needs.provider-unclear', {}, { pointer: '/volunteerId' });
  }
}

function newClaim(task: Task, request: ClaimRequest, now: Date): Claim {
  return {
    id: request.id,
    taskId: task.id,
    provider: request.provider,
    state: 'claimed',
    claimedAt: now,
    checkedInAt: null,
    checkedOutAt: null,
    minutes: null,
    proof: null,
    reason: null,
  };
}
