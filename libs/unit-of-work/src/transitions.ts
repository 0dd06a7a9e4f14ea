import type { DomainError, Label } from './domain-error.js';

/** One thing that may be done to an aggregate: from which states, and where each leads. */
export interface ActionRule<S extends string> extends Label {
  /** State before → state after; no other move is possible. */
  readonly moves: Readonly<Partial<Record<S, S>>>;
  /** Whether the actor must give a reason; left out, none is asked for. */
  readonly reason?: 'required' | 'optional';
  /** Who takes the action, as a kind of actor or a role: `community`, `volunteer`. */
  readonly by?: string;
  /** What this action follows from, where nobody asks for it by itself; it has no route of its own. */
  readonly follows?: string;
}

export interface TransitionsDefinition<S extends string, A extends string> {
  /** The aggregate in kebab-case: `incident`. */
  readonly aggregate: string;
  /** The state that a new record has. */
  readonly start: S;
  readonly states: Readonly<Record<S, Label>>;
  readonly actions: Readonly<Record<A, ActionRule<S>>>;
  /** The error for a move that the table does not have; gets the names of the state and the action. */
  readonly refuse: (move: { state: Label; action: Label }) => DomainError;
}

/** What the API publishes: every state, every action and every move. */
export interface TransitionsView {
  readonly states: readonly { state: string; zh: string; en: string; isFinal: boolean }[];
  readonly actions: readonly { action: string; zh: string; en: string; reason: 'required' | 'optional' | 'none'; by: string | null }[];
  readonly transitions: readonly { from: string; action: string; to: string }[];
}

/** The one table of what may follow what. */
export class Transitions<S extends string = string, A extends string = string> {
  readonly states: readonly S[];
  readonly actions: readonly A[];

  constructor(private readonly definition: TransitionsDefinition<S, A>) {
    this.states = Object.keys(definition.states) as S[];
    this.actions = Object.keys(definition.actions) as A[];
  }

  get aggregate(): string {
    return this.definition.aggregate;
  }

  get start(): S {
    return this.definition.start;
  }

  /** The state that `action` leads to; throws the definition's error where the table has no such move. */
  after(state: S, action: A): S {
    const { states, actions, refuse } = this.definition;
    const next = actions[action].moves[state];
    if (next === undefined) throw refuse({ state: labelOf(states[state]), action: labelOf(actions[action]) });
    return next;
  }

  /** What may be done in this state, in the order of the table. */
  allowedActions(state: S): A[] {
    return this.actions.filter((action) => this.definition.actions[action].moves[state] !== undefined);
  }

  /** What may be asked for in this state: what only follows from something else is no caller's to ask. */
  askableActions(state: S): A[] {
    return this.allowedActions(state).filter((action) => this.rule(action).follows === undefined);
  }

  stateLabel(state: S): Label {
    return labelOf(this.definition.states[state]);
  }

  actionLabel(action: A): Label {
    return labelOf(this.definition.actions[action]);
  }

  rule(action: A): ActionRule<S> {
    return this.definition.actions[action];
  }

  /** The whole table as the API answers it. */
  view(): TransitionsView {
    return {
      states: this.states.map((state) => ({ state, ...this.stateLabel(state), isFinal: this.allowedActions(state).length === 0 })),
      actions: this.actions.map((action) => {
        const { reason = 'none', by = null } = this.rule(action);
        return { action, ...this.actionLabel(action), reason, by };
      }),
      transitions: this.actions.flatMap((action) => this.movesOf(action).map(([from, to]) => ({ from, action, to }))),
    };
  }

  /** The table as a Mermaid state diagram with Chinese names; moves between the same two states share one arrow. */
  diagram(): string {
    const arrows = new Map<string, string[]>();
    for (const { from, action, to } of this.view().transitions) {
      const arrow = `${camelCase(from)} --> ${camelCase(to)}`;
      arrows.set(arrow, [...(arrows.get(arrow) ?? []), this.actionLabel(action as A).zh]);
    }
    return [
      'stateDiagram-v2',
      ...this.states.map((state) => `  ${camelCase(state)}: ${this.stateLabel(state).zh} ${state}`),
      `  [*] --> ${camelCase(this.start)}`,
      ...[...arrows].map(([arrow, names]) => `  ${arrow}: ${names.join('、')}`),
      ...this.states.filter((state) => this.allowedActions(state).length === 0).map((state) => `  ${camelCase(state)} --> [*]`),
    ].join('\n');
  }

  private movesOf(action: A): [S, S][] {
    const { moves } = this.rule(action);
    return this.states.flatMap((state): [S, S][] => {
      const next = moves[state];
      return next === undefined ? [] : [[state, next]];
    });
  }
}

/** Declares the table of an aggregate; states and actions keep their literal types. */
export function defineTransitions<const S extends string, const A extends string>(definition: {
  aggregate: string;
  start: NoInfer<S>;
  states: Readonly<Record<S, Label>>;
  actions: Readonly<Record<A, ActionRule<NoInfer<S>>>>;
  refuse: (move: { state: Label; action: Label }) => DomainError;
}): Transitions<S, A> {
  return new Transitions<S, A>(definition);
}

/** Moves from each of `from` to the one state `to`. */
export function to<const S extends string>(target: S, ...from: S[]): Partial<Record<S, S>> {
  return Object.fromEntries(from.map((state) => [state, target])) as Partial<Record<S, S>>;
}

/** Moves that leave the record in the state that it is in. */
export function stay<const S extends string>(...states: S[]): Partial<Record<S, S>> {
  return Object.fromEntries(states.map((state) => [state, state])) as Partial<Record<S, S>>;
}

export type StateOf<T> = T extends Transitions<infer S, string> ? S : never;
export type ActionOf<T> = T extends Transitions<string, infer A> ? A : never;

const labelOf = ({ zh, en }: Label): Label => ({ zh, en });

/** Mermaid reads a dash in an id as the beginning of an arrow. */
const camelCase = (state: string): string => state.replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase());
