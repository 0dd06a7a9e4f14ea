import { defineTransitions, stay, to, type ActionOf, type StateOf } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';

/** What may follow what for a task. `fill` is the claim that takes the last place. */
export const taskTransitions = defineTransitions({
  aggregate: 'task',
  start: 'open',
  states: {
    open: { zh: '待接单', en: 'open' },
    taken: { zh: '已接满', en: 'taken' },
    'in-service': { zh: '服务中', en: 'in service' },
    'proof-submitted': { zh: '待验收', en: 'proof submitted' },
    accepted: { zh: '已验收', en: 'accepted' },
    cancelled: { zh: '已取消', en: 'cancelled' },
  },
  actions: {
    claim: { zh: '接单', en: 'claim', moves: stay('open', 'in-service'), by: 'provider' },
    fill: { zh: '接满', en: 'fill', moves: { open: 'taken', 'in-service': 'in-service' }, by: 'provider' },
    release: {
      zh: '释放名额',
      en: 'release',
      moves: { open: 'open', taken: 'open', 'in-service': 'in-service' },
      follows: 'claim withdraw',
    },
    start: { zh: '开始服务', en: 'start', moves: to('in-service', 'open', 'taken'), by: 'provider', follows: 'claim check-in' },
    interrupt: { zh: '中断服务', en: 'interrupt', moves: to('open', 'in-service'), follows: 'claim withdraw' },
    submit: { zh: '提交验收', en: 'submit', moves: to('proof-submitted', 'in-service'), by: 'provider', follows: 'claim prove' },
    'send-back': { zh: '退回', en: 'send back', moves: to('in-service', 'proof-submitted'), by: 'community', reason: 'required' },
    accept: { zh: '验收', en: 'accept', moves: to('accepted', 'proof-submitted'), by: 'community' },
    cancel: { zh: '取消', en: 'cancel', moves: to('cancelled', 'open', 'taken'), by: 'community', reason: 'required' },
  },
  refuse: (move) => new NeedsError('needs.task-moved', move),
});

export type TaskState = StateOf<typeof taskTransitions>;
export type TaskAction = ActionOf<typeof taskTransitions>;
