export const sessionOutcomes = ['progress', 'no-progress', 'failed'] as const;
export type SessionOutcome = (typeof sessionOutcomes)[number];

/** A mediation meeting (调解会); its minutes are confidential (人民调解法 Art. 23). */
export interface Session {
  readonly id: string;
  readonly heldAt: Date;
  readonly place: string | null;
  readonly participants: string;
  readonly minutes: string;
  readonly outcome: SessionOutcome;
}

/** A visit after the settlement (回访). */
export interface FollowUp {
  readonly id: string;
  readonly visitedAt: Date;
  readonly calm: boolean;
  readonly note: string;
}
