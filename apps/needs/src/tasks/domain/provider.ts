import { NeedsError } from '../../needs.errors.js';

/** Who offers to serve: exactly one of the two. */
export interface Offer {
  /** For a public task. */
  readonly volunteerId?: string | undefined;
  /** For a directed task. */
  readonly unitId?: string | undefined;
}

/** `volunteer:<uuid>` or `unit:<id>`, the form in which providers are kept and compared with those who act. */
export function providerOf({ volunteerId, unitId }: Offer): string {
  if (volunteerId && !unitId) return `volunteer:${volunteerId.toLowerCase()}`;
  if (unitId && !volunteerId) return `unit:${unitId}`;
  throw new NeedsError('needs.provider-unclear', {}, { pointer: '/volunteerId' });
}
