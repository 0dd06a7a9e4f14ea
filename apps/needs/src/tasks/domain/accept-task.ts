import { NeedsError } from '../../needs.errors.js';
import { acceptClaim, moveClaim } from './claim.js';
import { activeClaims, moveTask, type Task } from './task.js';

export interface Acceptance {
  readonly accepted: boolean;
  /** Demanded when it is not accepted. */
  readonly reason: string | null;
  /** Minutes by claim id where the acceptance corrects what the two times say. */
  readonly minutes: ReadonlyMap<string, number>;
}

/** 验收, by somebody who did not serve. Accepted: every proven part counts. Not accepted: back to service, with the reason. `actor` is `kind:id`. */
export function acceptTask(task: Task, acceptance: Acceptance, actor: string, now: Date): Task {
  const counted = activeClaims(task);
  if (counted.some(({ provider }) => provider === actor)) throw new NeedsError('needs.provider-may-not-accept');
  if (!acceptance.accepted) return sendBack(task, acceptance.reason, now);
  for (const claimId of acceptance.minutes.keys()) {
    if (!counted.some(({ id }) => id === claimId)) throw new NeedsError('needs.claim-not-counted', { claimId }, { pointer: '/minutes' });
  }
  const accepted = moveTask(task, 'accept', task.claims, now);
  const claims = task.claims.map((claim) => (claim.state === 'withdrawn' ? claim : acceptClaim(claim, acceptance.minutes.get(claim.id))));
  return { ...accepted, claims };
}

function sendBack(task: Task, reason: string | null, now: Date): Task {
  if (!reason) throw new NeedsError('needs.reason-missing', {}, { pointer: '/reason' });
  const sentBack = moveTask(task, 'send-back', task.claims, now, reason);
  return { ...sentBack, claims: task.claims.map((claim) => (claim.state === 'proven' ? moveClaim(claim, 'send-back') : claim)) };
}
