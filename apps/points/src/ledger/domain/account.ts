/** Two ledgers, never mixed: points (积分) and service minutes (时长). An account belongs to one. */
export const units = ['points', 'minutes'] as const;
export type Unit = (typeof units)[number];

/** One volunteer's account in one ledger. `version` counts its entries, `headHash` is the hash of the last one. */
export interface Account {
  readonly id: string;
  readonly volunteerId: string;
  readonly areaCode: string;
  readonly unit: Unit;
  readonly balance: number;
  readonly version: number;
  readonly headHash: string;
  readonly lastPostedAt: Date | null;
}

/** A volunteer with their accounts in both ledgers, locked together. */
export interface AccountHolder {
  readonly volunteerId: string;
  readonly areaCode: string;
  /** Kept out of every text that is written into the journal. */
  readonly name: string;
  readonly accounts: readonly Account[];
}

/** Where points come from and go to. System accounts may go negative and keep no running balance, so nobody waits for their rows. */
export const systemAccountIds = {
  issue: { points: '00000000-0000-7000-8000-000000000001', minutes: '00000000-0000-7000-8000-000000000002' },
  redemption: { points: '00000000-0000-7000-8000-000000000003', minutes: '00000000-0000-7000-8000-000000000004' },
} as const satisfies Record<string, Record<Unit, string>>;
export type SystemAccount = keyof typeof systemAccountIds;

/** The version of a volunteer's accounts together: both are always locked together, so it only rises. */
export function versionOf(accounts: readonly Account[]): number {
  return accounts.reduce((sum, { version }) => sum + version, 0);
}
