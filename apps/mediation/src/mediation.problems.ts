import type { ProblemTable } from '@linli/service-defaults';
import type { MediationErrorCode } from './mediation.errors.js';

/** Code → status and texts: 404 unknown, 409 state or duplicate, 422 rule. */
export const mediationProblems: ProblemTable<MediationErrorCode> = {
  'mediation.dispute-not-found': { status: 404, en: 'There is no dispute {id}.', zh: '没有编号为 {id} 的纠纷。' },
  'mediation.action-not-allowed': {
    status: 409,
    en: 'While a dispute is {state}, nobody can {action}.',
    zh: '纠纷处于“{state}”状态，不能“{action}”。',
  },
  'mediation.party-not-found': { status: 404, en: 'The dispute has no party {id}.', zh: '该纠纷没有当事人 {id}。' },
  'mediation.parties-too-many': { status: 422, en: 'A dispute has at most {max} parties.', zh: '一件纠纷最多 {max} 名当事人。' },
  'mediation.consents-missing': {
    status: 422,
    en: 'Mediation needs the consent of at least an applicant and a respondent, and of every party named (Art. 17); {given} of {parties} have consented.',
    zh: '调解须申请人与被申请人双方及全部当事人同意（人民调解法第十七条）；{parties} 名当事人中已有 {given} 名同意。',
  },
  'mediation.helper-already-added': { status: 409, en: 'The volunteer {id} helps already.', zh: '志愿者 {id} 已在协助名单中。' },
  'mediation.helpers-too-many': {
    status: 422,
    en: 'At most {max} volunteers can help with a dispute.',
    zh: '一件纠纷最多 {max} 名志愿者协助。',
  },
  'mediation.time-in-future': { status: 422, en: 'What has happened cannot lie in the future.', zh: '已发生事项的时间不能晚于现在。' },
  'mediation.agreement-not-found': { status: 404, en: 'The dispute has no agreement.', zh: '该纠纷没有调解协议。' },
  'mediation.signer-unknown': {
    status: 422,
    en: 'The signer {id} is neither a party nor an assigned mediator.',
    zh: '签署人 {id} 既不是当事人也不是本案调解员。',
  },
  'mediation.already-signed': { status: 409, en: 'The signer {id} has signed already.', zh: '签署人 {id} 已签署。' },
  'mediation.signatures-missing': {
    status: 409,
    en: 'A written agreement is sealed after all parties and the mediators have signed (Art. 29); {missing} signatures are missing.',
    zh: '书面协议须全部当事人及调解员签名后方可加盖印章（人民调解法第二十九条）；尚缺 {missing} 个签名。',
  },
  'mediation.due-before-reached': {
    status: 422,
    en: 'An obligation cannot be due before the agreement is reached.',
    zh: '履行期限不能早于协议达成日。',
  },
  'mediation.obligation-not-found': { status: 404, en: 'The agreement has no obligation {id}.', zh: '协议没有履行事项 {id}。' },
  'mediation.obligations-open': { status: 409, en: '{open} obligations are not performed yet.', zh: '尚有 {open} 项义务未履行。' },
  'mediation.follow-up-missing': { status: 409, en: 'A follow-up visit must be recorded before closing.', zh: '结案前须记录回访。' },
  'mediation.specialty-unknown': { status: 422, en: '{specialty} is no type of dispute.', zh: '{specialty} 不是纠纷类型。' },
  'mediation.mediator-not-found': { status: 404, en: 'There is no mediator {id}.', zh: '没有编号为 {id} 的调解员。' },
  'mediation.mediator-inactive': { status: 409, en: 'The mediator {id} takes no cases at present.', zh: '调解员 {id} 目前不接案。' },
  'mediation.mediator-over-cap': {
    status: 409,
    en: 'The mediator {id} already has {load} of {cap} cases.',
    zh: '调解员 {id} 在办案件 {load} 件，已达上限 {cap} 件。',
  },
  'mediation.mediator-out-of-area': {
    status: 422,
    en: 'The mediator {id} does not serve {areaCode}.',
    zh: '调解员 {id} 不服务于 {areaCode}。',
  },
  'mediation.mediator-recused': {
    status: 409,
    en: 'The mediator {id} has an interest in the dispute and is recused.',
    zh: '调解员 {id} 与本案有利害关系，须回避。',
  },
  'mediation.mediator-already-assigned': { status: 409, en: 'The mediator {id} is assigned already.', zh: '调解员 {id} 已在本案中。' },
};
