import { actsAs, type Actor } from '@linli/contracts';
import { NeedsError } from '../../needs.errors.js';
import { acceptClaim, moveClaim } from './claim.js';
import { activeClaims, moveTask, type Task } from './task.js';

/** Minutes by claim id where the acceptance corrects what check-in and check-out say. */
export type CountedMinutes = ReadonlyMap<string, number>;

/** 验收, by somebody who did not serve: every part that was proven counts. */
export function acceptTask(task: Task, minutes: CountedMinutes, actor: Actor, now: Date): Task {
  demandOutsider(task, actor);
  const counted = activeClaims(task);
  for (const claimId of minutes.keys()) {
    if (!counted.some(({ id }) => id === claimId)) throw new NeedsError('needs.claim-not-counted', { claimId }, { pointer: '/minutes' });
  }
  const accepted = moveTask(task, 'accept', task.claims, now);
  const claims = task.claims.map((claim) => (claim.state === 'withdrawn' ? claim : acceptClaim(claim, minutes.get(claim.id))));
  return { ...accepted, claims };
}

/** Not accepted: back to service, with a reason, by somebody who did not serve. The proof is due again. */
export function sendBackTask(task: Task, reason: string | null, actor: Actor, now: Date): Task {
  demandOutsider(task, actor);
  if (!reason) throw new NeedsError('needs.reason-missing', {}, { pointer: '/reason' });
  const sentBack = moveTask(task, 'send-back', task.claims, now, reason);
  return { ...sentBack, claims: task.claims.map((claim) => (claim.state === 'withdrawn' ? claim : moveClaim(claim, 'send-back'))) };
}

/** `60 → 45; 50 → 30`: minutes that an acceptance corrected, in the order of the claims; null where it corrected none. */
export function correctionsOf(before: Task, after: Task): string | null {
  const corrected = after.claims.flatMap(({ id, minutes }) => {
    const stood = before.claims.find((claim) => claim.id === id)?.minutes;
    return stood === minutes ? [] : [`${stood} → ${minutes}`];
  });
  return corrected.length === 0 ? null : corrected.join('; ');
}

function demandOutsider(task: Task, actor: Actor): void {
  if (activeClaims(task).some(({ provider }) => actsAs(actor, provider))) throw new NeedsError('needs.same-person');
}
