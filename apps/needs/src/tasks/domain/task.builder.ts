import { publishTask, type Task, type TaskPlan } from './task.js';

/** A public task for one volunteer, just published; say what matters to the spec. */
export function aTask(plan: Partial<TaskPlan> = {}): Task {
  const origin = {
    id: '0199d0a0-0000-7000-8000-000000000041',
    needId: '0199d0a0-0000-7000-8000-000000000021',
    areaCode: '330106002003',
    class: 'hard' as const,
    subject: '独居老人买菜',
  };
  return publishTask(origin, { ...defaults, ...plan }, new Date('2026-11-22T01:00:00Z'));
}

const defaults: TaskPlan = {
  kind: 'public',
  unitId: null,
  difficulty: 2,
  takers: 1,
  requirements: { skill: null, ageMin: null, insurance: false },
  deadline: null,
};
