import { defineTransitions, stay, to, type ActionOf, type StateOf } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';

/** The moves of a dispute. Consent can be refused at any time before the settlement (人民调解法 Art. 17). */
export const disputeTransitions = defineTransitions({
  aggregate: 'dispute',
  start: 'registered',
  states: {
    registered: { zh: '已登记', en: 'registered' },
    accepted: { zh: '已受理', en: 'accepted' },
    'in-mediation': { zh: '调解中', en: 'in mediation' },
    'awaiting-signatures': { zh: '待签名盖章', en: 'awaiting signatures' },
    settled: { zh: '已达成协议', en: 'settled' },
    closed: { zh: '已结案', en: 'closed' },
    failed: { zh: '调解不成', en: 'failed' },
    refused: { zh: '当事人拒绝', en: 'refused' },
    withdrawn: { zh: '已撤回', en: 'withdrawn' },
    'source-withdrawn': { zh: '来源已撤销', en: 'source withdrawn' },
  },
  actions: {
    'add-party': { zh: '补充当事人', en: 'add a party', moves: stay('registered') },
    'give-consent': { zh: '同意调解', en: 'give consent', moves: stay('registered') },
    'refuse-consent': {
      zh: '拒绝调解',
      en: 'refuse consent',
      moves: to('refused', 'registered', 'accepted', 'in-mediation', 'awaiting-signatures'),
    },
    accept: { zh: '受理', en: 'accept', moves: to('accepted', 'registered') },
    'recuse-mediator': {
      zh: '回避',
      en: 'recuse a mediator',
      reason: 'required',
      moves: stay('registered', 'accepted', 'in-mediation', 'awaiting-signatures'),
    },
    'lose-mediators': {
      zh: '调解员全部回避',
      en: 'lose every mediator',
      moves: to('accepted', 'in-mediation', 'awaiting-signatures'),
      follows: 'recuse-mediator',
    },
    'assign-mediator': {
      zh: '指派调解员',
      en: 'assign a mediator',
      moves: { ...to('in-mediation', 'accepted'), ...stay('in-mediation', 'awaiting-signatures') },
    },
    'add-helper': { zh: '登记协助人', en: 'add a helper', moves: stay('accepted', 'in-mediation', 'awaiting-signatures') },
    'record-session': { zh: '记录调解会', en: 'record a session', moves: stay('in-mediation', 'awaiting-signatures') },
    'reach-oral-agreement': { zh: '达成口头协议', en: 'reach an oral agreement', moves: to('settled', 'in-mediation') },
    'draft-written-agreement': {
      zh: '拟定书面协议',
      en: 'draft a written agreement',
      moves: to('awaiting-signatures', 'in-mediation', 'awaiting-signatures'),
    },
    'sign-agreement': { zh: '签署协议', en: 'sign the agreement', moves: stay('awaiting-signatures') },
    'seal-agreement': { zh: '加盖印章', en: 'seal the agreement', moves: to('settled', 'awaiting-signatures') },
    fail: {
      zh: '终止调解',
      en: 'declare mediation failed',
      reason: 'required',
      moves: to('failed', 'in-mediation', 'awaiting-signatures'),
    },
    withdraw: {
      zh: '撤回申请',
      en: 'withdraw',
      reason: 'required',
      moves: to('withdrawn', 'registered', 'accepted', 'in-mediation', 'awaiting-signatures'),
    },
    'lose-source': {
      zh: '来源事件撤销',
      en: 'lose the source',
      moves: { ...to('source-withdrawn', 'registered', 'accepted'), ...stay('in-mediation', 'awaiting-signatures') },
      follows: 'the end of its incident',
    },
    'override-colour': {
      zh: '调整预警颜色',
      en: 'override the colour',
      reason: 'required',
      moves: stay('registered', 'accepted', 'in-mediation', 'awaiting-signatures'),
    },
    'perform-obligation': { zh: '履行义务', en: 'perform an obligation', moves: stay('settled') },
    'record-follow-up': { zh: '记录回访', en: 'record a follow-up visit', moves: stay('settled') },
    close: { zh: '结案', en: 'close', moves: to('closed', 'settled') },
  },
  refuse: (move) => new MediationError('mediation.action-not-allowed', move),
});

export type DisputeState = StateOf<typeof disputeTransitions>;
export type DisputeAction = ActionOf<typeof disputeTransitions>;

export const disputeStates = disputeTransitions.states;
