import { defineTransitions, to, type ActionOf, type StateOf } from '@linli/unit-of-work';
import { NeedsError } from '../../needs.errors.js';

/** What may follow what for a claim (接单). Withdrawing stays possible until the proof is in: nobody is forced (志愿服务条例 Art. 22). */
export const claimTransitions = defineTransitions({
  aggregate: 'claim',
  start: 'claimed',
  states: {
    claimed: { zh: '已接单', en: 'claimed' },
    'checked-in': { zh: '已签到', en: 'checked in' },
    'checked-out': { zh: '已签退', en: 'checked out' },
    proven: { zh: '已提交凭证', en: 'proven' },
    accepted: { zh: '已验收', en: 'accepted' },
    withdrawn: { zh: '已退出', en: 'withdrawn' },
  },
  actions: {
    'check-in': { zh: '签到', en: 'check in', moves: to('checked-in', 'claimed'), by: 'provider' },
    'check-out': { zh: '签退', en: 'check out', moves: to('checked-out', 'checked-in'), by: 'provider' },
    prove: { zh: '提交凭证', en: 'prove', moves: to('proven', 'checked-out'), by: 'provider' },
    'send-back': { zh: '退回', en: 'send back', moves: to('checked-out', 'proven'), by: 'community', follows: 'task send-back' },
    accept: { zh: '验收', en: 'accept', moves: to('accepted', 'proven'), by: 'community', follows: 'task accept' },
    withdraw: { zh: '退出', en: 'withdraw', moves: to('withdrawn', 'claimed', 'checked-in', 'checked-out'), reason: 'optional' },
  },
  refuse: (move) => new NeedsError('needs.claim-moved', move),
});

export type ClaimState = StateOf<typeof claimTransitions>;
export type ClaimAction = ActionOf<typeof claimTransitions>;
