import type { Proof } from '../src/tasks/domain/claim.js';
import { claimTask } from '../src/tasks/domain/claim-task.js';
import { checkInProvider, checkOutProvider, proveService } from '../src/tasks/domain/serve-task.js';
import { publishTask, type Task, type TaskPlan } from '../src/tasks/domain/task.js';

/** The clock of a task's day in Shanghai: `at('14:30')`. */
export const at = (time: string): Date => new Date(`2026-11-22T${time.length === 5 ? `${time}:00` : time}+08:00`);

export const wang = 'volunteer:0199d0a0-0000-7000-8000-000000000901';
export const li = 'volunteer:0199d0a0-0000-7000-8000-000000000902';
export const proof: Proof = { note: '已送到', photos: [{ name: 'door.jpg', sha256: 'a'.repeat(64), url: null }] };

/** A public task for one volunteer, published at 09:00; say what matters to the spec. */
export function aTask(plan: Partial<TaskPlan> = {}): Task {
  const origin = {
    id: '0199d0a0-0000-7000-8000-000000000041',
    needId: '0199d0a0-0000-7000-8000-000000000021',
    areaCode: '330106002003',
    class: 'hard' as const,
    subject: '独居老人买菜',
  };
  return publishTask(origin, { ...defaults, ...plan }, at('09:00'));
}

/** The claims `c1`, `c2`, … of these providers, taken at 10:00. */
export const claimedTask = (providers: string[] = [wang], plan: Partial<TaskPlan> = {}): Task =>
  providers.reduce(
    (task, provider, index) => claimTask(task, { id: `c${index + 1}`, provider, confirmsRequirements: false }, at('10:00')),
    aTask({ takers: providers.length, ...plan }),
  );

/** All came at 14:00 and left at 15:00 and 15:30, …, as they told at 16:00; the proofs are in. */
export function servedTask(providers: string[] = [wang]): Task {
  return providers.reduce((task, _, index) => {
    const claimId = `c${index + 1}`;
    const begun = checkInProvider(task, claimId, at('14:00'), at('16:00'));
    const left = new Date(at('15:00').getTime() + index * 30 * 60_000);
    return proveService(checkOutProvider(begun, claimId, left, at('16:00')), claimId, proof, at('16:30'));
  }, claimedTask(providers));
}

const defaults: TaskPlan = {
  kind: 'public',
  unitId: null,
  difficulty: 2,
  takers: 1,
  requirements: { skill: null, ageMin: null, insurance: false },
  deadline: null,
};
