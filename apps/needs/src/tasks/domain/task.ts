import { NeedsError } from '../../needs.errors.js';
import type { Claim } from './claim.js';
import { taskTransitions, type TaskAction, type TaskState } from './task-transitions.js';

/** 公开: anybody registered may take it. 定向: the named unit is to serve (power equipment, greenery, septic tank). */
export const taskKinds = ['public', 'directed'] as const;
export type TaskKind = (typeof taskKinds)[number];

/** The class of the need, copied at publication so that the open list serves urgent and hard first. */
export const taskClasses = ['urgent', 'hard', 'worry', 'wish'] as const;
export type TaskClass = (typeof taskClasses)[number];

/** What a provider must bring; who takes the task confirms it, since skills and ages are not known here. */
export interface Requirements {
  readonly skill: string | null;
  /** Years. */
  readonly ageMin: number | null;
  /** For work of high risk. */
  readonly insurance: boolean;
}

export interface TaskPlan {
  readonly kind: TaskKind;
  /** Set when kind is directed. */
  readonly unitId: string | null;
  /** 1–5. */
  readonly difficulty: number;
  /** How many may serve. */
  readonly takers: number;
  readonly requirements: Requirements;
  /** Until when it can be taken. */
  readonly deadline: Date | null;
}

export interface Task extends TaskPlan {
  readonly id: string;
  readonly needId: string;
  readonly areaCode: string;
  readonly class: TaskClass;
  readonly subject: string;
  readonly state: TaskState;
  readonly version: number;
  readonly reason: string | null;
  readonly publishedAt: Date;
  readonly changedAt: Date;
  readonly claims: readonly Claim[];
}

export function publishTask(
  origin: { id: string; needId: string; areaCode: string; class: TaskClass; subject: string },
  plan: TaskPlan,
  now: Date,
): Task {
  if (plan.kind === 'directed' && !plan.unitId) throw new NeedsError('needs.unit-missing', {}, { pointer: '/unitId' });
  if (plan.kind === 'public' && plan.unitId) throw new NeedsError('needs.unit-unexpected', {}, { pointer: '/unitId' });
  if (plan.deadline && plan.deadline <= now) {
    throw new NeedsError('needs.deadline-passed', { deadline: plan.deadline.toISOString() }, { pointer: '/deadline' });
  }
  return { ...origin, ...plan, state: 'open', version: 1, reason: null, publishedAt: now, changedAt: now, claims: [] };
}

/** Who served an accepted task and from when, with the minutes that the acceptance counted. */
export const participantsOf = (task: Task): readonly { provider: string; minutes: number; startedAt: string }[] =>
  task.claims.flatMap(({ state, provider, minutes, checkedInAt, claimedAt }) =>
    state === 'accepted' ? [{ provider, minutes: minutes ?? 0, startedAt: (checkedInAt ?? claimedAt).toISOString() }] : [],
  );

/** Claims that hold a place: all but the withdrawn ones. */
export const activeClaims = (task: Task): readonly Claim[] => task.claims.filter(({ state }) => state !== 'withdrawn');

export const hasRequirements = ({ requirements }: Task): boolean =>
  requirements.insurance || requirements.skill !== null || requirements.ageMin !== null;

export function claimOf(task: Task, claimId: string): Claim {
  const claim = task.claims.find(({ id }) => id === claimId);
  if (!claim) throw new NeedsError('needs.claim-not-found', { id: claimId });
  return claim;
}

/** Follows the table of transitions; the only way in which a task changes after it was published. */
export function moveTask(task: Task, action: TaskAction, claims: readonly Claim[], now: Date, reason: string | null = task.reason): Task {
  return { ...task, claims, reason, state: taskTransitions.after(task.state, action), version: task.version + 1, changedAt: now };
}

/** Changes one claim while the task stays where it is; the version moves with every change, for ETags. */
export function replaceClaim(task: Task, claim: Claim, now: Date): Task {
  return { ...task, claims: withClaim(task, claim), version: task.version + 1, changedAt: now };
}

export const withClaim = (task: Task, changed: Claim): readonly Claim[] =>
  task.claims.map((claim) => (claim.id === changed.id ? changed : claim));

/** What a change of the task's state means for its need; null where the need stays as it is. */
export const needStep = (before: TaskState, after: TaskState): NeedStep | null => needSteps[before][after] ?? null;

type NeedStep = 'start' | 'interrupt' | 'finish' | 'send-back' | 'fulfil' | 'unpublish';

const needSteps: Readonly<Record<TaskState, Partial<Record<TaskState, NeedStep>>>> = {
  open: { 'in-service': 'start', cancelled: 'unpublish' },
  taken: { 'in-service': 'start', cancelled: 'unpublish' },
  'in-service': { open: 'interrupt', 'proof-submitted': 'finish' },
  'proof-submitted': { 'in-service': 'send-back', accepted: 'fulfil' },
  accepted: {},
  cancelled: {},
};
