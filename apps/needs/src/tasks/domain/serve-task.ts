import { checkIn, checkOut, moveClaim, type Claim, type Proof } from './claim.js';
import { claimOf, moveTask, replaceClaim, withClaim, type Task } from './task.js';

/** The first check-in starts the service. `at` is when the provider came, `now` when we are told. */
export function checkInProvider(task: Task, claimId: string, at: Date, now: Date): Task {
  const arrived = checkIn(claimOf(task, claimId), at, now);
  return task.state === 'in-service' ? replaceClaim(task, arrived, now) : moveTask(task, 'start', withClaim(task, arrived), now);
}

export function checkOutProvider(task: Task, claimId: string, at: Date, now: Date): Task {
  return replaceClaim(task, checkOut(claimOf(task, claimId), at, now), now);
}

/** The last proof that was due hands the task in for acceptance. */
export function proveService(task: Task, claimId: string, proof: Proof, now: Date): Task {
  const proven = moveClaim(claimOf(task, claimId), 'prove', { proof });
  return isProven(withClaim(task, proven)) ? moveTask(task, 'submit', withClaim(task, proven), now) : replaceClaim(task, proven, now);
}

/**
 * Gives the place back at once (志愿服务条例 Art. 22 and 25: service is voluntary, and who cannot go on says so in time). When nobody who has begun is
 * left the task is open again; when all who are left have proven their part it is handed in.
 */
export function withdrawClaim(task: Task, claimId: string, reason: string | null, now: Date): Task {
  const claims = withClaim(task, moveClaim(claimOf(task, claimId), 'withdraw', { reason }));
  if (task.state !== 'in-service') return moveTask(task, 'release', claims, now);
  if (!claims.some(hasBegun)) return moveTask(task, 'interrupt', claims, now);
  return moveTask(task, isProven(claims) ? 'submit' : 'release', claims, now);
}

/** Called off before anybody began; those who had claimed are free again. */
export function cancelTask(task: Task, reason: string, now: Date): Task {
  const claims = task.claims.map((claim) => (claim.state === 'claimed' ? moveClaim(claim, 'withdraw', { reason }) : claim));
  return moveTask(task, 'cancel', claims, now, reason);
}

const hasBegun = ({ state }: Claim): boolean => state === 'checked-in' || state === 'checked-out' || state === 'proven';

/** Asked only where somebody has begun. */
const isProven = (claims: readonly Claim[]): boolean => claims.every(({ state }) => state === 'proven' || state === 'withdrawn');
