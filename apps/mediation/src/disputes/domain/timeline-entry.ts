import type { Colour } from './colour.js';
import type { DisputeState } from './transitions.js';

/** Who did what when, and how the dispute stood after it: one entry for each version. */
export interface TimelineEntry {
  readonly version: number;
  readonly at: Date;
  readonly action: string;
  readonly state: DisputeState;
  readonly colour: Colour;
  /** `kind:id`. */
  readonly actor: string;
  readonly actorName: string | null;
  readonly clientId: string;
  readonly note: string | null;
}
