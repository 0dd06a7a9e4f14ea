import { transitionsSuite } from '@linli/testing';
import { anIncident, at } from '../../../test/incident.builder.js';
import { aPolicy } from '../../../test/deadline-policy.builder.js';
import { dispatchIncident } from './dispatch-incident.js';
import { endIncident, mergeIncident, redoIncident, resolveIncident } from './finish-incident.js';
import type { Incident } from './incident.js';
import { acceptIncident, rejectIncident } from './judge-incident.js';
import { moveIncident } from './move-incident.js';
import { approveReturn, refuseReturn, requestReturn } from './return-incident.js';
import { resumeIncident, suspendIncident } from './suspend-incident.js';
import { incidentTransitions, type IncidentAction, type IncidentState } from './transitions.js';

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
  'in-progress suspend → suspended',
  'suspended resume → in-progress',
  'in-progress resolve → resolved',
  'resolved redo → in-progress',
  'closed redo → in-progress',
  'resolved close → closed',
  'reported merge → merged',
  'accepted merge → merged',
  'dispatched merge → merged',
  'in-progress merge → merged',
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
    expect(asked).toEqual(['reject', 'request-return', 'refuse-return', 'suspend', 'redo', 'cancel', 'void']);
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
      'suspend 挂账',
      'resume 恢复办理',
      'resolve 办结',
      'redo 重办',
      'close 结案',
      'merge 并案',
      'cancel 撤销',
      'void 作废',
    ]);
  });
});

const now = at('11-05 11:00');
const policy = aPolicy();
const master = anIncident({ id: '0199d0a0-0000-7000-8000-00000000000a', state: 'accepted' });
const toUnit = { unit: 'district-repair', assisting: ['property-cleaning'], handler: null, grade: null, dueAt: null };

/** What each action decides, and all that it changes beside state, version and time of the change. */
const decisions: Record<IncidentAction, [decide: (incident: Incident) => Incident, changes: Partial<Incident>]> = {
  accept: [(incident) => acceptIncident(incident, 'sanitation', now), { categoryCode: 'sanitation' }],
  reject: [(incident) => rejectIncident(incident, 'beyond-duty', now), { refusal: 'beyond-duty', closedAt: now }],
  dispatch: [
    (incident) => dispatchIncident(incident, toUnit, policy, now),
    { unit: 'district-repair', assisting: ['property-cleaning'], handler: null, dispatchedAt: now },
  ],
  sign: [(incident) => moveIncident(incident, 'sign', now), {}],
  'request-return': [(incident) => requestReturn(incident, policy, now), {}],
  'approve-return': [(incident) => approveReturn(incident, now), { unit: null, assisting: [], handler: null }],
  'refuse-return': [(incident) => refuseReturn(incident, now), { designated: true }],
  suspend: [(incident) => suspendIncident(incident, at('11-09 12:00'), now), { suspendedAt: now, suspendedUntil: at('11-09 12:00') }],
  resume: [
    (incident) => resumeIncident({ ...incident, suspendedAt: at('11-04 11:00') }, policy, now),
    { suspendedAt: null, suspendedUntil: null, dueAt: at('11-11 11:06') },
  ],
  resolve: [
    (incident) => resolveIncident(incident, { result: '已修好', proofs: ['photo-2'] }, now),
    { result: '已修好', proofs: ['photo-2'], resolvedAt: now },
  ],
  redo: [(incident) => redoIncident(incident, policy, now), { redoCount: 3, resolvedAt: null, closedAt: null }],
  close: [(incident) => endIncident(incident, 'close', now), { closedAt: now }],
  merge: [(incident) => mergeIncident(incident, master.id, master, now), { masterId: master.id }],
  cancel: [(incident) => endIncident(incident, 'cancel', now), { closedAt: now }],
  void: [(incident) => endIncident(incident, 'void', now), { closedAt: now }],
};

const every = incidentTransitions.actions.flatMap((action) => incidentTransitions.states.map((state) => [action, state] as const));
const possible = new Map(incidentTransitions.view().transitions.map(({ from, action, to }) => [`${action} ${from}`, to as IncidentState]));

describe('the decision about an incident', () => {
  it.each(every.filter(([action, state]) => possible.has(`${action} ${state}`)))(
    'to %s in the state %s changes just what it says',
    (action, state) => {
      const [decide, changes] = decisions[action];
      const before = anIncident({ state });
      const expected = { ...before, ...changes, state: possible.get(`${action} ${state}`), version: 8, updatedAt: now };
      expect(decide(before)).toEqual(expected);
    },
  );

  it.each(every.filter(([action, state]) => !possible.has(`${action} ${state}`)))(
    'to %s in the state %s is refused by both names',
    (action, state) => {
      const [decide] = decisions[action];
      const names = { state: incidentTransitions.stateLabel(state), action: incidentTransitions.actionLabel(action) };
      expect(() => decide(anIncident({ state }))).toThrow(expect.objectContaining({ code: 'events.move-not-allowed', params: names }));
    },
  );
});
