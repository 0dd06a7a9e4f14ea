import type { RequestContext } from '@linli/service-defaults';
import { PointsError } from '../../points.errors.js';

/** For a volunteer there is nobody but themselves. Throws `points.volunteer-not-found`. */
export function demandOwn({ actor }: RequestContext, volunteerId: string): void {
  if (actor.kind === 'volunteer' && actor.id !== volunteerId) throw new PointsError('points.volunteer-not-found', { volunteerId });
}
