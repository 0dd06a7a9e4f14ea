import type { ProblemTable } from '@linli/service-defaults';
import type { NeedsErrorCode } from './needs.errors.js';

/** Error code → HTTP status and sentence; exhaustive over the closed union. */
export const needsProblems: ProblemTable<NeedsErrorCode> = {
  'needs.need-not-found': {
    status: 404,
    en: 'There is no need {id}.',
    zh: '没有需求 {id}。',
    cause: { zh: '编号有误，或需求不在客户端的区划之内。', en: 'The id is wrong, or the need lies outside the areas of the client.' },
    cure: { zh: '从 GET /api/needs/v1/needs 取编号。', en: 'Take the id from GET /api/needs/v1/needs.' },
  },
  'needs.task-not-found': {
    status: 404,
    en: 'There is no task {id}.',
    zh: '没有任务 {id}。',
    cause: { zh: '编号有误，或任务不在客户端的区划之内。', en: 'The id is wrong, or the task lies outside the areas of the client.' },
    cure: { zh: '从 GET /api/needs/v1/tasks 取编号。', en: 'Take the id from GET /api/needs/v1/tasks.' },
  },
  'needs.claim-not-found': {
    status: 404,
    en: 'There is no claim {id}.',
    zh: '没有接单记录 {id}。',
    cause: { zh: '编号有误，或接单记录不在客户端的区划之内。', en: 'The id is wrong, or the claim lies outside the areas of the client.' },
    cure: { zh: '读取任务，从其接单记录取编号。', en: 'Read the task and take the id from its claims.' },
  },
  'needs.need-moved': {
    status: 409,
    en: 'A need that is {state} does not allow "{action}"; see /api/needs/v1/needs/transitions.',
    zh: '需求处于“{state}”状态，不能执行“{action}”；允许的流转见 /api/needs/v1/needs/transitions。',
    cause: {
      zh: '需求在此期间已流转，或该状态本就没有这一动作。',
      en: 'The need has moved in the meantime, or its state never allows the action.',
    },
    cure: { zh: '重新读取需求，按流转表选择动作。', en: 'Read the need again and choose by the table of transitions.' },
  },
  'needs.task-moved': {
    status: 409,
    en: 'A task that is {state} does not allow "{action}"; see /api/needs/v1/tasks/transitions.',
    zh: '任务处于“{state}”状态，不能执行“{action}”；允许的流转见 /api/needs/v1/tasks/transitions。',
    cause: {
      zh: '任务在此期间已流转，或该状态本就没有这一动作。',
      en: 'The task has moved in the meantime, or its state never allows the action.',
    },
    cure: { zh: '重新读取任务，按流转表选择动作。', en: 'Read the task again and choose by the table of transitions.' },
  },
  'needs.claim-moved': {
    status: 409,
    en: 'A claim that is {state} does not allow "{action}"; see /api/needs/v1/claims/transitions.',
    zh: '接单记录处于“{state}”状态，不能执行“{action}”；允许的流转见 /api/needs/v1/claims/transitions。',
    cause: {
      zh: '接单记录在此期间已流转，或该状态本就没有这一动作。',
      en: 'The claim has moved in the meantime, or its state never allows the action.',
    },
    cure: {
      zh: '重新读取任务及其接单记录，按流转表选择动作。',
      en: 'Read the task with its claims again and choose by the table of transitions.',
    },
  },
  'needs.reason-missing': {
    status: 422,
    en: 'Say why: this decision needs a reason.',
    zh: '请说明理由：此决定必须附理由。',
    cause: { zh: '不予受理或退回服务时没有附理由。', en: 'A need was declined, or a service sent back, without a reason.' },
    cure: { zh: '在 reason 中写明理由。', en: 'Give the reason in reason.' },
  },
  'needs.wanted-time-reversed': {
    status: 422,
    en: 'The wanted time must end after it begins.',
    zh: '期望时间的结束必须晚于开始。',
    cause: { zh: '期望时间的结束早于或等于开始。', en: 'The wanted time ends before or when it begins.' },
    cure: { zh: '对调两个时间，或只填其一。', en: 'Swap the two times, or give only one.' },
  },
  'needs.deadline-passed': {
    status: 422,
    en: 'The deadline {deadline} has passed.',
    zh: '截止时间 {deadline} 已过。',
    cause: { zh: '所给截止时间早于当前时间。', en: 'The deadline given is earlier than now.' },
    cure: { zh: '改为将来的时间。', en: 'Name a time to come.' },
  },
  'needs.unit-missing': {
    status: 422,
    en: 'A directed task names the unit that is to serve.',
    zh: '定向任务必须指明服务单位。',
    cause: { zh: '定向任务没有填 unitId。', en: 'A directed task came without unitId.' },
    cure: { zh: '填写承接单位，或改为公开任务。', en: 'Name the unit, or publish a public task.' },
  },
  'needs.unit-unexpected': {
    status: 422,
    en: 'A public task names no unit.',
    zh: '公开任务不能指定单位。',
    cause: { zh: '公开任务填了 unitId。', en: 'A public task came with unitId.' },
    cure: { zh: '去掉 unitId，或改为定向任务。', en: 'Leave unitId out, or publish a directed task.' },
  },
  'needs.task-full': {
    status: 409,
    en: 'All {takers} places of this task are taken.',
    zh: '该任务的 {takers} 个名额已满。',
    cause: { zh: '名额已被先接单者占满。', en: 'Others claimed every place before.' },
    cure: { zh: '另接其他任务；有人退单后名额会重新空出。', en: 'Claim another task; a place is free again when somebody withdraws.' },
  },
  'needs.task-overdue': {
    status: 409,
    en: 'The task was open until {deadline}.',
    zh: '该任务接单已于 {deadline} 截止。',
    cause: { zh: '接单截止时间已过。', en: 'The time to claim the task has run out.' },
    cure: {
      zh: '由发布方取消后重新发布，定新的截止时间。',
      en: 'Whoever published it cancels it and publishes a new one with a new deadline.',
    },
  },
  'needs.task-for-unit': {
    status: 422,
    en: 'Only {unitId} may take this directed task.',
    zh: '该定向任务只能由 {unitId} 承接。',
    cause: { zh: '定向任务由另一单位或个人承接。', en: 'Another unit or a person tried to take a directed task.' },
    cure: { zh: '由指定单位接单，或由发布方改派。', en: 'Let the unit named claim it, or have it published for another.' },
  },
  'needs.provider-is-another': {
    status: 403,
    en: 'Nobody offers somebody else: the actor must be who serves, or act for the unit that does.',
    zh: '只能为自己或本单位接单：办理人须为服务的志愿者本人，或服务单位的人员。',
    cause: { zh: 'Actor 与所填的志愿者或单位不符。', en: 'The Actor is not the volunteer that is named, nor of the unit.' },
    cure: {
      zh: '由志愿者本人或该单位的人员以自己的 Actor 接单。',
      en: 'Let the volunteer, or somebody of the unit, claim it as the Actor.',
    },
  },
  'needs.provider-unclear': {
    status: 422,
    en: 'Name exactly one: volunteerId for a public task, unitId for a directed one.',
    zh: '请只填写一项：公开任务填 volunteerId，定向任务填 unitId。',
    cause: {
      zh: 'volunteerId 与 unitId 都填或都没填，或与任务类别不符。',
      en: 'Both or neither of volunteerId and unitId were given, or the one that does not fit the task.',
    },
    cure: {
      zh: '公开任务只填 volunteerId，定向任务只填 unitId。',
      en: 'Give volunteerId alone for a public task, unitId alone for a directed one.',
    },
  },
  'needs.already-claimed': {
    status: 409,
    en: '{provider} already holds claim {claimId} of this task.',
    zh: '{provider} 已接此单（{claimId}）。',
    cause: { zh: '同一志愿者或单位已接此单且未退。', en: 'The same volunteer or unit holds a claim of this task.' },
    cure: { zh: '使用已有的接单记录；其编号见说明。', en: 'Go on with the claim that is there; the sentence names its id.' },
  },
  'needs.requirements-unconfirmed': {
    status: 422,
    en: 'This task has requirements: who takes it must confirm them.',
    zh: '该任务有接单要求，接单人须确认符合。',
    cause: { zh: '任务列有要求，而接单时没有确认。', en: 'The task has requirements, and the claim did not confirm them.' },
    cure: { zh: '确认符合后以 confirmsRequirements: true 接单。', en: 'Claim it with confirmsRequirements: true once they are met.' },
  },
  'needs.volunteer-unknown': {
    status: 422,
    en: 'The volunteer {volunteerId} is not registered, or has not been heard of here yet.',
    zh: '志愿者 {volunteerId} 未注册，或登记信息尚未同步。',
    cause: {
      zh: '志愿者未登记，或登记消息尚未传到本服务。',
      en: 'The volunteer is not registered, or the message of the registration has not arrived.',
    },
    cure: {
      zh: '在 POST /api/points/v1/volunteers 登记；刚登记的稍候几秒再试。',
      en: 'Register by POST /api/points/v1/volunteers; after a fresh registration try again in a few seconds.',
    },
  },
  'needs.time-out-of-bounds': {
    status: 422,
    en: 'The time must lie between {from} and {to}.',
    zh: '时间必须在 {from} 与 {to} 之间。',
    cause: { zh: '签到、签退或服务时间不在任务允许的范围内。', en: 'A time of the service lies outside what the task allows.' },
    cure: { zh: '改为说明所示范围内的时间。', en: 'Name a time within the bounds of the sentence.' },
  },
  'needs.minutes-out-of-bounds': {
    status: 422,
    en: 'The minutes of one service must be between 0 and {max}.',
    zh: '一次服务的时长必须在 0 到 {max} 分钟之间。',
    cause: { zh: '服务时长为负或超过一次服务的上限。', en: 'The minutes are negative, or more than one service may have.' },
    cure: { zh: '改为上限以内的分钟数；更长的服务分次记录。', en: 'Name fewer minutes; record a longer service in several parts.' },
  },
  'needs.claim-not-counted': {
    status: 422,
    en: 'The claim {claimId} took no part in what is being accepted.',
    zh: '接单记录 {claimId} 不在本次验收之内。',
    cause: {
      zh: '验收列出的接单记录未提交服务，或属于其他任务。',
      en: 'A claim named in the acceptance brought no service, or belongs to another task.',
    },
    cure: { zh: '只列出本任务中已提交服务的接单记录。', en: 'Name only claims of this task whose service was handed in.' },
  },
  'needs.contact-closed': {
    status: 409,
    en: 'The resident can be rung from the claim until 24 hours after check-out.',
    zh: '自接单至签退后 24 小时可以联系服务对象。',
    cause: { zh: '已退出服务，或签退已超过 24 小时。', en: 'The claim was withdrawn, or check-out was more than 24 hours ago.' },
    cure: { zh: '由社区联系服务对象。', en: 'Let the community get in touch with the resident.' },
  },
  'needs.resident-absent': {
    status: 404,
    en: 'No resident is kept with this need.',
    zh: '该需求没有登记服务对象。',
    cause: { zh: '需求来自事件，或点单时未登记服务对象。', en: 'The need came from an incident, or was ordered without naming anybody.' },
    cure: { zh: '向社区询问。', en: 'Ask the community.' },
  },
  'needs.same-person': {
    status: 409,
    en: 'Who served may neither accept, send back nor rate the service.',
    zh: '服务人员不得验收、退回或评价自己的服务。',
    cause: { zh: '办理人就是服务人员，或代服务的单位办理。', en: 'The actor is who served, or acts for the unit that served.' },
    cure: { zh: '由另一人以自己的 Actor 办理。', en: 'Let somebody else do it, as the Actor.' },
  },
  'needs.area-unknown': {
    status: 422,
    en: 'The area {areaCode} is not registered, though its community is.',
    zh: '区划 {areaCode} 没有登记，而其社区已登记。',
    cause: {
      zh: '代码写错，或该小区、网格、楼栋尚未登记或已撤并。',
      en: 'The code is wrong, or the compound, grid or building is not registered yet or was given up.',
    },
    cure: {
      zh: '从 GET /api/events/v1/areas 取代码，或先登记。',
      en: 'Take the code from GET /api/events/v1/areas, or register it first.',
    },
  },
};
