import { cleanText } from '@linli/personal-data';
import type { Actor } from '@linli/contracts';

/**
 * Who acted, as timelines and messages keep it: `kind:id` without a phone number that somebody used as an id, and the work name.
 * The name of a resident is personal data and is not kept.
 */
export function describeActor({ kind, id, name }: Actor): { actor: string; actorName: string | null } {
  const shown = kind === 'resident' || name === undefined ? null : cleanText(name);
  return { actor: cleanText(`${kind}:${id}`), actorName: shown };
}
