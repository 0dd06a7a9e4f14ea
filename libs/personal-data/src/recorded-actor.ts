import { isUuid, normalId, privateActorKinds, type Actor } from '@linli/contracts';
import { cleanText } from './clean-text.js';
import { maskName } from './masks.js';
import type { PersonalDataCipher } from './personal-data-cipher.js';

/** What a resident is called who acts in a matter of their own. */
const self = 'self';
const digestCharacters = 24;

/**
 * An actor as it may be written down in timelines, journals and messages. The id of a private person is kept where it is a UUID or `self`; any other
 * may be a name or a phone and becomes a keyed digest (`~` and 24 hex digits), the same for the same person, so that persons can still be told apart.
 * So does any id that holds a phone or an identity number. Names of private persons are masked, work names lose numbers.
 * Without a cipher nothing but `~` is left of such an id.
 */
export function recordedActor({ kind, id, unit, name }: Actor, cipher: PersonalDataCipher | undefined): Actor {
  const isPrivate = privateActorKinds.includes(kind);
  const speaksOfNobody = isPrivate ? id === self : cleanText(id) === id;
  const digest = () => `~${cipher?.hash(`actor:${kind}:${id}`).slice(0, digestCharacters) ?? ''}`;
  return {
    kind,
    id: isUuid(id) ? normalId(id) : speaksOfNobody ? id : digest(),
    ...(unit === undefined ? {} : { unit }),
    ...(name === undefined ? {} : { name: isPrivate ? maskName(name) : cleanText(name) }),
  };
}
