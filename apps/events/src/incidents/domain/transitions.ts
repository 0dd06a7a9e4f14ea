import { defineTransitions, stay, to, type ActionOf, type StateOf } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';

const open = ['accepted', 'dispatched', 'in-progress', 'return-requested', 'suspended'] as const;

/** The one table of what may be done with an incident (事件). The API publishes it; nothing else is possible. */
export const incidentTransitions = defineTransitions({
  aggregate: 'incident',
  start: 'reported',
  states: {
    reported: { zh: '已上报', en: 'reported' },
    accepted: { zh: '已受理', en: 'accepted' },
    rejected: { zh: '不予受理', en: 'rejected' },
    dispatched: { zh: '已派单', en: 'dispatched' },
    'in-progress': { zh: '处置中', en: 'in progress' },
    'return-requested': { zh: '申请退单', en: 'return requested' },
    suspended: { zh: '挂账', en: 'suspended' },
    resolved: { zh: '已办结待回访', en: 'resolved' },
    closed: { zh: '已结案', en: 'closed' },
    merged: { zh: '已并案', en: 'merged' },
    cancelled: { zh: '已撤销', en: 'cancelled' },
    voided: { zh: '已作废', en: 'voided' },
  },
  actions: {
    accept: { zh: '受理', en: 'accept', moves: to('accepted', 'reported'), reason: 'optional' },
    reject: { zh: '不予受理', en: 'reject', moves: to('rejected', 'reported'), reason: 'required' },
    dispatch: { zh: '派单', en: 'dispatch', moves: { ...to('dispatched', 'accepted'), ...stay('dispatched') }, reason: 'optional' },
    sign: { zh: '签收', en: 'sign', moves: to('in-progress', 'dispatched'), reason: 'optional' },
    'request-return': {
      zh: '申请退单',
      en: 'request return',
      moves: to('return-requested', 'dispatched', 'in-progress'),
      reason: 'required',
    },
    'approve-return': { zh: '同意退单', en: 'approve return', moves: to('accepted', 'return-requested'), reason: 'optional' },
    'refuse-return': { zh: '驳回退单', en: 'refuse return', moves: to('dispatched', 'return-requested'), reason: 'required' },
    'hand-back': {
      zh: '退回社区',
      en: 'hand back',
      moves: to('accepted', 'dispatched', 'in-progress', 'return-requested', 'suspended'),
      reason: 'required',
      follows: 'the end of its need',
    },
    suspend: { zh: '挂账', en: 'suspend', moves: to('suspended', 'in-progress'), reason: 'required' },
    resume: { zh: '恢复办理', en: 'resume', moves: to('in-progress', 'suspended'), reason: 'optional' },
    resolve: { zh: '办结', en: 'resolve', moves: to('resolved', 'in-progress'), reason: 'optional' },
    redo: { zh: '重办', en: 'redo', moves: to('in-progress', 'resolved', 'closed'), reason: 'required' },
    close: { zh: '结案', en: 'close', moves: to('closed', 'resolved'), reason: 'optional' },
    relocate: { zh: '移交区划', en: 'relocate', moves: { ...stay('reported'), ...to('accepted', ...open) }, reason: 'required' },
    reclassify: { zh: '改分类', en: 'reclassify', moves: { ...stay('reported'), ...to('accepted', ...open) }, reason: 'required' },
    merge: { zh: '并案', en: 'merge', moves: to('merged', 'reported', 'accepted', 'dispatched', 'in-progress'), reason: 'optional' },
    unmerge: { zh: '解除并案', en: 'unmerge', moves: to('reported', 'merged'), reason: 'required' },
    cancel: { zh: '撤销', en: 'cancel', moves: to('cancelled', 'reported', ...open), reason: 'required' },
    void: { zh: '作废', en: 'void', moves: to('voided', ...open), reason: 'required' },
  },
  refuse: (move) => new EventsError('events.move-not-allowed', move),
});

export type IncidentState = StateOf<typeof incidentTransitions>;
export type IncidentAction = ActionOf<typeof incidentTransitions>;
