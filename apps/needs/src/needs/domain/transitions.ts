import { defineTransitions, stay, to, type ActionOf, type StateOf } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';

/** What may follow what for a need: 点单 → 审单 → 派单/抢单 → 服务 → 验收 → 评单. */
export const needTransitions = defineTransitions({
  aggregate: 'need',
  start: 'ordered',
  states: {
    ordered: { zh: '已点单', en: 'ordered' },
    declined: { zh: '审核未通过', en: 'declined' },
    screened: { zh: '审核通过', en: 'screened' },
    published: { zh: '已发布', en: 'published' },
    'in-service': { zh: '服务中', en: 'in service' },
    served: { zh: '待验收', en: 'served' },
    fulfilled: { zh: '已完成', en: 'fulfilled' },
    rated: { zh: '已评价', en: 'rated' },
    cancelled: { zh: '已取消', en: 'cancelled' },
  },
  actions: {
    approve: { zh: '通过', en: 'approve', moves: to('screened', 'ordered'), by: 'community', reason: 'optional' },
    decline: { zh: '不通过', en: 'decline', moves: to('declined', 'ordered'), by: 'community', reason: 'required' },
    publish: { zh: '发布', en: 'publish', moves: to('published', 'screened'), by: 'community' },
    unpublish: { zh: '撤回发布', en: 'unpublish', moves: to('screened', 'published'), by: 'community', follows: 'task cancel' },
    start: { zh: '开始服务', en: 'start', moves: to('in-service', 'published'), by: 'provider', follows: 'task start' },
    interrupt: { zh: '中断服务', en: 'interrupt', moves: to('published', 'in-service'), by: 'provider', follows: 'task interrupt' },
    finish: { zh: '完成服务', en: 'finish', moves: to('served', 'in-service'), by: 'provider', follows: 'task submit' },
    'send-back': { zh: '退回', en: 'send back', moves: to('in-service', 'served'), by: 'community', follows: 'task send-back' },
    fulfil: { zh: '验收', en: 'fulfil', moves: to('fulfilled', 'served'), by: 'community', follows: 'task accept' },
    rate: { zh: '评价', en: 'rate', moves: to('rated', 'fulfilled'), by: 'resident' },
    cancel: { zh: '取消', en: 'cancel', moves: to('cancelled', 'ordered', 'screened', 'published'), by: 'resident', reason: 'optional' },
    'lose-source': {
      zh: '来源事件撤销',
      en: 'lose the source',
      moves: { ...to('cancelled', 'ordered', 'screened', 'published'), ...stay('in-service', 'served') },
      by: 'community',
      follows: 'the end of its incident',
    },
  },
  refuse: (move) => new NeedsError('needs.need-moved', move),
});

export type NeedState = StateOf<typeof needTransitions>;
export type NeedAction = ActionOf<typeof needTransitions>;
