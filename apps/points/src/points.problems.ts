import type { ProblemTable } from '@linli/service-defaults';
import type { PointsErrorCode } from './points.errors.js';

export const pointsProblems: ProblemTable<PointsErrorCode> = {
  'points.volunteer-not-found': { status: 404, en: 'There is no volunteer {volunteerId}.', zh: '没有志愿者 {volunteerId}。' },
  'points.volunteer-duplicate': { status: 409, en: 'A volunteer with this phone is already registered.', zh: '该电话已登记过志愿者。' },
  'points.volunteer-reference-conflict': {
    status: 409,
    en: 'The reference {ref} of {system} is already registered with other content.',
    zh: '{system} 的编号 {ref} 已登记，但内容不同。',
  },
  'points.phone-invalid': {
    status: 422,
    en: 'The phone is no mobile or landline number of China.',
    zh: '电话不是有效的手机或固定电话号码。',
  },
  'points.transfer-not-found': { status: 404, en: 'There is no transfer {transferId}.', zh: '没有该笔记录 {transferId}。' },
  'points.transfer-already-reversed': {
    status: 409,
    en: 'The transfer {transferId} is already reversed.',
    zh: '该笔记录 {transferId} 已冲正。',
  },
  'points.transfer-not-reversible': { status: 409, en: 'A reversal cannot be reversed.', zh: '冲正记录不能再冲正。' },
  'points.balance-insufficient': { status: 422, en: 'The balance of {unit} is too low: {balance}.', zh: '{unit} 余额不足：{balance}。' },
  'points.amount-invalid': { status: 422, en: 'The amount must be a whole number of at most {max}.', zh: '数额须为不超过 {max} 的整数。' },
  'points.award-rule-missing': { status: 422, en: 'No award rule was in force at {at}.', zh: '{at} 没有生效的积分规则。' },
  'points.audit-forbidden': {
    status: 403,
    en: 'The token needs the scope points:audit or platform:admin.',
    zh: '令牌需要权限范围 points:audit 或 platform:admin。',
  },
};
