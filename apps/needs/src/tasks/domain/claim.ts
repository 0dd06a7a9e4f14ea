import { NeedsError } from '../../needs.errors.js';

export const claimStates = ['claimed', 'checked-in', 'checked-out', 'proven', 'accepted', 'withdrawn'] as const;
export type ClaimState = (typeof claimStates)[number];

/** The one table of moves of a claim (接单). Withdrawing stays possible until the proof is in: nobody is forced (志愿服务条例 Art. 22). */
export const claimTransitions = [
  { action: 'check-in', from: 'claimed', to: 'checked-in' },
  { action: 'check-out', from: 'checked-in', to: 'checked-out' },
  { action: 'prove', from: 'checked-out', to: 'proven' },
  { action: 'send-back', from: 'proven', to: 'checked-out' },
  { action: 'accept', from: 'proven', to: 'accepted' },
  { action: 'withdraw', from: 'claimed', to: 'withdrawn' },
  { action: 'withdraw', from: 'checked-in', to: 'withdrawn' },
  { action: 'withdraw', from: 'checked-out', to: 'withdrawn' },
] as const satisfies readonly { action: string; from: ClaimState; to: ClaimState }[];
export type ClaimAction = (typeof claimTransitions)[number]['action'];

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
  const move = claimTransitions.find((transition) => transition.action === action && transition.from === claim.state);
  if (!move) throw new NeedsError('needs.claim-moved', { state: claim.state, action });
  return { ...claim, ...changes, state: move.to };
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

function demandMinutes(minutes: number): void {
  if (minutes < 0 || minutes > serviceMinutesMax) throw new NeedsError('needs.minutes-out-of-bounds', { max: serviceMinutesMax });
}

function demandWithin(at: Date, from: Date, to: Date): void {
  if (at < from || at > to) {
    throw new NeedsError('needs.time-out-of-bounds', { from: from.toISOString(), to: to.toISOString() }, { pointer: '/at' });
  }
}
