import type { ProblemTable } from '@linli/service-defaults';
import type { NeedsErrorCode } from './needs.errors.js';

/** Error code → HTTP status and sentence; exhaustive over the closed union. */
export const needsProblems: ProblemTable<NeedsErrorCode> = {
  'needs.need-not-found': { status: 404, en: 'There is no need {id}.', zh: '没有需求 {id}。' },
  'needs.task-not-found': { status: 404, en: 'There is no task {id}.', zh: '没有任务 {id}。' },
  'needs.claim-not-found': { status: 404, en: 'There is no claim {id}.', zh: '没有接单记录 {id}。' },
  'needs.need-moved': {
    status: 409,
    en: 'A need that is {state} does not allow "{action}"; see /api/needs/v1/needs/transitions.',
    zh: '需求处于“{state}”状态，不能执行“{action}”；允许的流转见 /api/needs/v1/needs/transitions。',
  },
  'needs.task-moved': {
    status: 409,
    en: 'A task that is {state} does not allow "{action}"; see /api/needs/v1/tasks/transitions.',
    zh: '任务处于“{state}”状态，不能执行“{action}”；允许的流转见 /api/needs/v1/tasks/transitions。',
  },
  'needs.claim-moved': {
    status: 409,
    en: 'A claim that is {state} does not allow "{action}"; see /api/needs/v1/claims/transitions.',
    zh: '接单记录处于“{state}”状态，不能执行“{action}”；允许的流转见 /api/needs/v1/claims/transitions。',
  },
  'needs.reason-missing': { status: 422, en: 'Say why: this decision needs a reason.', zh: '请说明理由：此决定必须附理由。' },
  'needs.wanted-time-reversed': {
    status: 422,
    en: 'The wanted time must end after it begins.',
    zh: '期望时间的结束必须晚于开始。',
  },
  'needs.deadline-passed': { status: 422, en: 'The deadline {deadline} has passed.', zh: '截止时间 {deadline} 已过。' },
  'needs.unit-missing': { status: 422, en: 'A directed task names the unit that is to serve.', zh: '定向任务必须指明服务单位。' },
  'needs.unit-unexpected': { status: 422, en: 'A public task names no unit.', zh: '公开任务不能指定单位。' },
  'needs.task-full': { status: 409, en: 'All {takers} places of this task are taken.', zh: '该任务的 {takers} 个名额已满。' },
  'needs.task-overdue': { status: 409, en: 'The task was open until {deadline}.', zh: '该任务接单已于 {deadline} 截止。' },
  'needs.task-for-unit': { status: 422, en: 'Only {unitId} may take this directed task.', zh: '该定向任务只能由 {unitId} 承接。' },
  'needs.provider-unclear': {
    status: 422,
    en: 'Name exactly one: volunteerId for a public task, unitId for a directed one.',
    zh: '请只填写一项：公开任务填 volunteerId，定向任务填 unitId。',
  },
  'needs.already-claimed': {
    status: 409,
    en: '{provider} already holds claim {claimId} of this task.',
    zh: '{provider} 已接此单（{claimId}）。',
  },
  'needs.requirements-unconfirmed': {
    status: 422,
    en: 'This task has requirements: who takes it must confirm them.',
    zh: '该任务有接单要求，接单人须确认符合。',
  },
  'needs.volunteer-unknown': {
    status: 422,
    en: 'The volunteer {volunteerId} is not registered, or has not been heard of here yet.',
    zh: '志愿者 {volunteerId} 未注册，或登记信息尚未同步。',
  },
  'needs.time-out-of-bounds': {
    status: 422,
    en: 'The time must lie between {from} and {to}.',
    zh: '时间必须在 {from} 与 {to} 之间。',
  },
  'needs.minutes-out-of-bounds': {
    status: 422,
    en: 'The minutes of one service must be between 0 and {max}.',
    zh: '一次服务的时长必须在 0 到 {max} 分钟之间。',
  },
  'needs.claim-not-counted': {
    status: 422,
    en: 'The claim {claimId} took no part in what is being accepted.',
    zh: '接单记录 {claimId} 不在本次验收之内。',
  },
  'needs.provider-may-not-accept': {
    status: 422,
    en: 'Who served may not accept the service.',
    zh: '服务人员不得验收自己的服务。',
  },
  'needs.provider-may-not-rate': { status: 422, en: 'Who served may not rate the service.', zh: '服务人员不得评价自己的服务。' },
};
