import { actorText, type Actor, type ActorKind } from '@linli/contracts';
import { PlatformError } from '../http/platform.problems.js';
import type { Caller } from './caller.js';

/** Who gives a command: a machine of itself, such as a push; or people, who must be named, of these kinds. */
export type ActorDemand = 'machine' | readonly ActorKind[];

/**
 * Who acts: the actor that the header names, or the one that the token stands for; the client itself where neither does and nobody is demanded.
 * Throws `platform.actor-required` where a person's command names nobody, and `platform.actor-not-allowed` for a kind or a unit that the client may
 * not speak for, another person than the token's, or a kind that does not give this command.
 */
export function bindActor(caller: Caller, named: Actor | undefined, demand: ActorDemand): Actor {
  const actor = named === undefined ? caller.actor : { ...caller.actor, ...named };
  if (actor === undefined) {
    if (demand !== 'machine') throw new PlatformError('platform.actor-required');
    return { kind: 'system', id: caller.clientId };
  }
  const isAllowed = caller.actor === undefined ? maySpeakFor(caller, actor) : isSame(caller.actor, actor);
  if (!isAllowed || (demand !== 'machine' && !demand.includes(actor.kind)))
    throw new PlatformError('platform.actor-not-allowed', { kind: actor.kind });
  return actor;
}

const maySpeakFor = ({ actorKinds, units }: Caller, { kind, unit }: Actor): boolean =>
  actorKinds.has(kind) && (unit === undefined || units.has('*') || units.has(unit));

const isSame = (ours: Actor, named: Actor): boolean => actorText(ours) === actorText(named) && ours.unit === named.unit;
