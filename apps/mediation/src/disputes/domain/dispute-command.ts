import type { Guard } from '@linli/unit-of-work';

/** What every change of a dispute is asked with. */
export interface DisputeCommand {
  readonly disputeId: string;
  readonly guard: Guard;
}
