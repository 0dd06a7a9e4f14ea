import type { NeedState } from './transitions.js';

/** Who did what to a need, and when. */
export interface TimelineEntry {
  readonly id: string;
  readonly needId: string;
  readonly action: string;
  /** The state that the action led to; null where the need stayed as it was. */
  readonly state: NeedState | null;
  /** `kind:id`, in its recorded form. */
  readonly actor: string;
  readonly actorName: string | null;
  readonly clientId: string;
  readonly note: string | null;
  readonly taskId: string | null;
  readonly claimId: string | null;
  readonly at: Date;
}
