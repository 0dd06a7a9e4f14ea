/** Kinds of those who act; nobody else can be recorded. */
export const actorKinds = ['resident', 'volunteer', 'staff', 'unit-staff', 'grid-worker', 'mediator', 'shop', 'device', 'system'] as const;
export type ActorKind = (typeof actorKinds)[number];

/** Kinds that are private persons: their names and ids are never kept in clear. */
export const privateActorKinds: readonly ActorKind[] = ['resident', 'volunteer'];

/** Somebody or something that acts. */
export interface Actor {
  readonly kind: ActorKind;
  readonly id: string;
  /** The unit (承办单位) on whose behalf; absent where nobody's. */
  readonly unit?: string;
  /** A work name such as 王师傅. */
  readonly name?: string;
}

/** `kind:id`, the form in which an actor is written down and compared. */
export const actorText = ({ kind, id }: Actor): string => `${kind}:${id}`;

const uuidForm = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const isUuid = (id: string): boolean => uuidForm.test(id);

/** An id in the form in which ids are kept and compared: a UUID in lower case, any other as it is. */
export const normalId = (id: string): string => (isUuid(id) ? id.toLowerCase() : id);

/** Whether `text` names one of the kinds. */
export const isActorKind = (text: string): text is ActorKind => (actorKinds as readonly string[]).includes(text);

/**
 * Whether the actor is the one that `text` names: the same kind and id, or whoever acts for the unit of `unit:<id>`.
 * Rules of the form "not the same person" compare by it.
 */
export const actsAs = (actor: Actor, text: string): boolean =>
  text === actorText(actor) || (actor.unit !== undefined && text === `unit:${actor.unit}`);
