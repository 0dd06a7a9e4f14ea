import { NeedsError } from '../../needs.errors.js';
import { claimTransitions, type ClaimAction, type ClaimState } from './claim-transitions.js';

export interface Photo {
  readonly name: string;
  readonly sha256: string;
  readonly url: string | null;
}

export interface Proof {
  readonly note: string;
  readonly photos: readonly Photo[];
}

export interface Claim {
  readonly id: string;
  readonly taskId: string;
  /** `volunteer:<uuid>` or `unit:<id>`, the form in which an Actor is written. */
  readonly provider: string;
  readonly state: ClaimState;
  readonly claimedAt: Date;
  readonly checkedInAt: Date | null;
  readonly checkedOutAt: Date | null;
  /** Whole minutes from check-in to check-out, or what the acceptance counted instead. */
  readonly minutes: number | null;
  readonly proof: Proof | null;
  readonly reason: string | null;
}

export const serviceMinutesMax = 1440;
/** How late a check-in or check-out may be entered. */
export const entryDelayMsMax = 72 * 3_600_000;
/** How far a caller's clock may run ahead of ours. */
export const clockSkewMsMax = 5 * 60_000;

export function moveClaim(claim: Claim, action: ClaimAction, changes: Partial<Claim> = {}): Claim {
  return { ...claim, ...changes, state: claimTransitions.after(claim.state, action) };
}

/** `at` may lie in the past, since service often happens where there is no network, but no further than `entryDelayMsMax`. */
export function checkIn(claim: Claim, at: Date, now: Date): Claim {
  const moved = moveClaim(claim, 'check-in', { checkedInAt: at });
  demandWithin(at, new Date(now.getTime() - entryDelayMsMax), new Date(now.getTime() + clockSkewMsMax));
  return moved;
}

export function checkOut(claim: Claim, at: Date, now: Date): Claim {
  const moved = moveClaim(claim, 'check-out', { checkedOutAt: at });
  const checkedInAt = claim.checkedInAt ?? now;
  demandWithin(at, checkedInAt, new Date(now.getTime() + clockSkewMsMax));
  const minutes = Math.floor((at.getTime() - checkedInAt.getTime()) / 60_000);
  demandMinutes(minutes);
  return { ...moved, minutes };
}

/** Accepts one provider's part; `minutes` corrects what the two times say. */
export function acceptClaim(claim: Claim, minutes: number | undefined): Claim {
  const counted = minutes ?? claim.minutes ?? 0;
  demandMinutes(counted);
  return moveClaim(claim, 'accept', { minutes: counted });
}

/** [policy] How long after the service whoever served may still ring. */
export const contactMsMax = 24 * 3_600_000;

/** From the claim until a day after check-out. Throws `needs.contact-closed`. */
export function demandContact({ state, checkedOutAt }: Claim, now: Date): void {
  const isOver = checkedOutAt !== null && now.getTime() > checkedOutAt.getTime() + contactMsMax;
  if (state === 'withdrawn' || isOver) throw new NeedsError('needs.contact-closed');
}

function demandMinutes(minutes: number): void {
  if (minutes < 0 || minutes > serviceMinutesMax) throw new NeedsError('needs.minutes-out-of-bounds', { max: serviceMinutesMax });
}

function demandWithin(at: Date, from: Date, to: Date): void {
  if (at < from || at > to) {
    throw new NeedsError('needs.time-out-of-bounds', { from: from.toISOString(), to: to.toISOString() }, { pointer: '/at' });
  }
}
