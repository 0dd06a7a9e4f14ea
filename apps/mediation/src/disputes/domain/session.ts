export const sessionOutcomes = ['progress', 'no-progress', 'failed'] as const;
export type SessionOutcome = (typeof sessionOutcomes)[number];

/** A mediation meeting (调解会); its minutes are confidential (人民调解法 Art. 23) and kept sealed. */
export interface Session {
  id: string;
  disputeId: string;
  heldAt: Date;
  place: string | null;
  participants: string;
  minutesSealed: string;
  outcome: SessionOutcome;
}

/** A visit after the settlement (回访). */
export interface FollowUp {
  id: string;
  disputeId: string;
  visitedAt: Date;
  calm: boolean;
  note: string;
}
