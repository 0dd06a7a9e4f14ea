import type { ProblemTable } from '@linli/service-defaults';
import type { PointsErrorCode } from './points.errors.js';

export const pointsProblems: ProblemTable<PointsErrorCode> = {
  'points.volunteer-not-found': {
    status: 404,
    en: 'There is no volunteer {volunteerId}.',
    zh: '没有志愿者 {volunteerId}。',
    cause: {
      zh: '编号有误，或志愿者不在客户端的区划之内。',
      en: 'The id is wrong, or the volunteer lies outside the areas of the client.',
    },
    cure: { zh: '从 GET /api/points/v1/volunteers 取编号。', en: 'Take the id from GET /api/points/v1/volunteers.' },
  },
  'points.volunteer-duplicate': {
    status: 409,
    en: 'A volunteer with this phone is already registered.',
    zh: '该电话已登记过志愿者。',
    cause: { zh: '该电话（不论写法）已登记过志愿者。', en: 'Somebody with this phone, however it is written, is registered.' },
    cure: { zh: '使用已有的志愿者，不要重复登记。', en: 'Use the volunteer that is there.' },
  },
  'points.volunteer-reference-conflict': {
    status: 409,
    en: 'The reference {ref} of {system} is already registered with other content.',
    zh: '{system} 的编号 {ref} 已登记，但内容不同。',
    cause: {
      zh: '同一来源编号此前登记过，姓名、电话或区划不同。',
      en: 'The reference was registered before with another name, phone or area.',
    },
    cure: {
      zh: '原样重发得到 200；确为另一人的，使用另一编号。',
      en: 'Send it exactly as before to get 200; give another person another reference.',
    },
  },
  'points.phone-invalid': {
    status: 422,
    en: 'The phone is no mobile or landline number of China.',
    zh: '电话不是有效的手机或固定电话号码。',
    cause: { zh: '电话位数或号段不对，或经过脱敏。', en: 'The phone has a wrong length or prefix, or is masked.' },
    cure: { zh: '填写完整的手机或固定电话号码。', en: 'Give a whole mobile or landline number.' },
  },
  'points.transfer-not-found': {
    status: 404,
    en: 'There is no transfer {transferId}.',
    zh: '没有该笔记录 {transferId}。',
    cause: {
      zh: '编号有误，或该笔记录不在客户端的区划之内。',
      en: 'The id is wrong, or the transfer lies outside the areas of the client.',
    },
    cure: { zh: '从志愿者的流水取编号。', en: 'Take the id from the statement of the volunteer.' },
  },
  'points.transfer-already-reversed': {
    status: 409,
    en: 'The transfer {transferId} is already reversed.',
    zh: '该笔记录 {transferId} 已冲正。',
    cause: { zh: '该笔记录此前已冲正一次。', en: 'The transfer was reversed before.' },
    cure: { zh: '无需再做；冲正记录可在流水中查到。', en: 'Nothing is left to do; the statement shows the reversal.' },
  },
  'points.transfer-not-reversible': {
    status: 409,
    en: 'A reversal cannot be reversed.',
    zh: '冲正记录不能再冲正。',
    cause: { zh: '所给记录本身就是冲正。', en: 'The transfer is a reversal itself.' },
    cure: { zh: '需要恢复的，另行奖励并说明理由。', en: 'To restore it, award anew and say why.' },
  },
  'points.balance-insufficient': {
    status: 422,
    en: 'The balance of {unit} is too low: {balance}.',
    zh: '{unit} 余额不足：{balance}。',
    cause: { zh: '账户余额不足以支付或冲正这一数额。', en: 'The account holds less than the transfer takes.' },
    cure: { zh: '减小数额，或待余额足够后再试。', en: 'Take less, or wait until the balance suffices.' },
  },
  'points.amount-invalid': {
    status: 422,
    en: 'The amount must be a whole number of at most {max}.',
    zh: '数额须为不超过 {max} 的整数。',
    cause: { zh: '数额不是整数，或超过上限。', en: 'The amount is no whole number, or is above the limit.' },
    cure: { zh: '改为上限以内的整数。', en: 'Name a whole number within the limit.' },
  },
  'points.award-rule-missing': {
    status: 422,
    en: 'No award rule was in force at {at}.',
    zh: '{at} 没有生效的积分规则。',
    cause: { zh: '服务发生之时没有任何积分规则生效。', en: 'No rule was in force when the service happened.' },
    cure: { zh: '补充该时段的积分规则后重试。', en: 'Add a rule for that time, then try again.' },
  },
  'points.award-conflict': {
    status: 409,
    en: 'The award {sourceId} was made before with other content.',
    zh: '奖励 {sourceId} 此前已入账且内容不同。',
    cause: {
      zh: '同一 sourceId 已用于另一笔奖励：志愿者、积分或理由不同。',
      en: 'The sourceId belongs to another award: the volunteer, the points or the reason differ.',
    },
    cure: {
      zh: '新的奖励使用新的 sourceId；更正须先冲正原记录。',
      en: 'Use a new sourceId for a new award; to correct one, reverse it first.',
    },
  },
  'points.same-person': {
    status: 409,
    en: 'Who awarded the points may not reverse them.',
    zh: '奖励人不得冲正自己的奖励。',
    cause: { zh: '冲正的办理人就是奖励人。', en: 'The actor of the reversal is who made the award.' },
    cure: { zh: '由另一人以自己的 Actor 冲正。', en: 'Let somebody else reverse it, as the Actor.' },
  },
  'points.area-unknown': {
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
