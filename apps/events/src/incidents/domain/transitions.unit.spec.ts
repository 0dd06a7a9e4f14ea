import { transitionsSuite } from '@linli/testing';
import { incidentTransitions } from './transitions.js';

transitionsSuite(incidentTransitions, [
  'reported accept → accepted',
  'reported reject → rejected',
  'accepted dispatch → dispatched',
  'dispatched dispatch → dispatched',
  'dispatched sign → in-progress',
  'dispatched request-return → return-requested',
  'in-progress request-return → return-requested',
  'return-requested approve-return → accepted',
  'return-requested refuse-return → dispatched',
  'dispatched hand-back → accepted',
  'in-progress hand-back → accepted',
  'return-requested hand-back → accepted',
  'suspended hand-back → accepted',
  'in-progress suspend → suspended',
  'suspended resume → in-progress',
  'in-progress resolve → resolved',
  'resolved redo → in-progress',
  'closed redo → in-progress',
  'resolved close → closed',
  'reported relocate → reported',
  'accepted relocate → accepted',
  'dispatched relocate → accepted',
  'in-progress relocate → accepted',
  'return-requested relocate → accepted',
  'suspended relocate → accepted',
  'reported reclassify → reported',
  'accepted reclassify → accepted',
  'dispatched reclassify → accepted',
  'in-progress reclassify → accepted',
  'return-requested reclassify → accepted',
  'suspended reclassify → accepted',
  'reported merge → merged',
  'accepted merge → merged',
  'dispatched merge → merged',
  'in-progress merge → merged',
  'merged unmerge → reported',
  'reported cancel → cancelled',
  'accepted cancel → cancelled',
  'dispatched cancel → cancelled',
  'in-progress cancel → cancelled',
  'return-requested cancel → cancelled',
  'suspended cancel → cancelled',
  'accepted void → voided',
  'dispatched void → voided',
  'in-progress void → voided',
  'return-requested void → voided',
  'suspended void → voided',
]);

describe('the table of transitions of an incident', () => {
  it('says of which moves one must say why', () => {
    const asked = incidentTransitions.actions.filter((action) => incidentTransitions.rule(action).reason === 'required');
    expect(asked).toEqual([
      'reject',
      'request-return',
      'refuse-return',
      'hand-back',
      'suspend',
      'redo',
      'relocate',
      'reclassify',
      'unmerge',
      'cancel',
      'void',
    ]);
    expect(incidentTransitions.view().actions.filter(({ reason }) => reason === 'none')).toEqual([]);
  });

  it('calls states and actions by the words that people use', () => {
    const { states, actions } = incidentTransitions.view();
    expect(states.map(({ state, zh }) => `${state} ${zh}`)).toEqual([
      'reported 已上报',
      'accepted 已受理',
      'rejected 不予受理',
      'dispatched 已派单',
      'in-progress 处置中',
      'return-requested 申请退单',
      'suspended 挂账',
      'resolved 已办结待回访',
      'closed 已结案',
      'merged 已并案',
      'cancelled 已撤销',
      'voided 已作废',
    ]);
    expect(actions.map(({ action, zh }) => `${action} ${zh}`)).toEqual([
      'accept 受理',
      'reject 不予受理',
      'dispatch 派单',
      'sign 签收',
      'request-return 申请退单',
      'approve-return 同意退单',
      'refuse-return 驳回退单',
      'hand-back 退回社区',
      'suspend 挂账',
      'resume 恢复办理',
      'resolve 办结',
      'redo 重办',
      'close 结案',
      'relocate 移交区划',
      'reclassify 改分类',
      'merge 并案',
      'unmerge 解除并案',
      'cancel 撤销',
      'void 作废',
    ]);
  });
});
