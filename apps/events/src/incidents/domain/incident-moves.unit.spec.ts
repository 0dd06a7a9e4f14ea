import type { TimeSpan } from '@linli/work-calendar';
import { anIncident, at } from '../../../test/incident.builder.js';
import { aPolicy } from '../../../test/deadline-policy.builder.js';
import type { Incident } from './incident.js';
import {
  acceptIncident,
  approveReturn,
  dispatchIncident,
  endIncident,
  moveIncident,
  redoIncident,
  refuseReturn,
  rejectIncident,
  requestReturn,
  resolveIncident,
  resumeIncident,
  suspendIncident,
} from './incident-moves.js';
import { handBack } from './incident-transfers.js';
import { cancelIncident, mergeIncident, reclassifyIncident, relocateIncident, unmergeIncident } from './incident-transfers.js';
import { incidentTransitions, type IncidentAction, type IncidentState } from './transitions.js';

const now = at('11-05 11:00');
const policy = aPolicy();
const master = anIncident({ id: '0199d0a0-0000-7000-8000-00000000000a', state: 'accepted' });
const toUnit = { unit: 'district-repair', assisting: ['property-cleaning'], handler: null, grade: null, dueAt: null };

const earlier = anIncident().rests;

type Decision = [decide: (incident: Incident) => Incident, changes: Partial<Incident>];

/** What each action that has a rule decides, and all that it changes beside state, version and time of the change. */
const rules: Partial<Record<IncidentAction, Decision>> = {
  accept: [(incident) => acceptIncident(incident, 'sanitation', now), { categoryCode: 'sanitation' }],
  reject: [(incident) => rejectIncident(incident, 'beyond-duty', now), { refusal: 'beyond-duty', closedAt: now }],
  dispatch: [
    (incident) => dispatchIncident(incident, toUnit, policy, now),
    { unit: 'district-repair', assisting: ['property-cleaning'], handler: null, dispatchedAt: now },
  ],
  'request-return': [(incident) => requestReturn(incident, policy, now), {}],
  'approve-return': [(incident) => approveReturn(incident, now), { unit: null, assisting: [], handler: null }],
  'hand-back': [(incident) => handBack(incident, policy, now), { unit: null, assisting: [], handler: null, designated: false }],
  'refuse-return': [(incident) => refuseReturn(incident, now), { designated: true }],
  suspend: [(incident) => suspendIncident(incident, at('11-09 12:00'), now), { suspendedAt: now, suspendedUntil: at('11-09 12:00') }],
  resume: [
    (incident) => resumeIncident({ ...incident, suspendedAt: at('11-04 11:00') }, policy, now),
    { suspendedAt: null, suspendedUntil: null, dueAt: at('11-11 11:06'), rests: [...earlier, { from: at('11-04 11:00'), to: now }] },
  ],
  resolve: [
    (incident) => resolveIncident(incident, { result: '已修好', proofs: ['photo-2'] }, now),
    { result: '已修好', proofs: ['photo-2'], resolvedAt: now },
  ],
  redo: [
    (incident) => redoIncident(incident, policy, now),
    { redoCount: 3, resolvedAt: null, closedAt: null, redoneAt: now, rests: [], dueAt: at('11-08 23:00') },
  ],
  relocate: [
    (incident) => relocateIncident({ ...incident, designated: true }, '330106002009', policy, now),
    { areaCode: '330106002009', unit: null, assisting: [], handler: null },
  ],
  reclassify: [
    (incident) => reclassifyIncident({ ...incident, designated: true }, 'sanitation', policy, now),
    { categoryCode: 'sanitation', unit: null, assisting: [], handler: null },
  ],
  close: [(incident) => endIncident(incident, 'close', now), { closedAt: now }],
  merge: [
    (incident) => mergeIncident(incident, { masterId: master.id, master, merged: { intoMaster: 0, intoIncident: 0 } }, now),
    { masterId: master.id },
  ],
  unmerge: [(incident) => unmergeIncident(incident, now), { masterId: null, result: null, resolvedAt: null, closedAt: null }],
  cancel: [(incident) => cancelIncident(incident, 0, now), { closedAt: now }],
  void: [(incident) => endIncident(incident, 'void', now), { closedAt: now }],
};

/** A suspension that has just begun: what ends it adds no rest. */
const justSuspended = { suspendedAt: now, suspendedUntil: null };
const resumed = { suspendedAt: null, suspendedUntil: null, rests: [...earlier, { from: now, to: now }] };
const isTransferOfSuspended = (action: IncidentAction, state: IncidentState) =>
  state === 'suspended' && ['relocate', 'reclassify', 'hand-back'].includes(action);

/** An action without a rule only moves the incident on. */
const decisionOf = (action: IncidentAction): Decision => rules[action] ?? [(incident) => moveIncident(incident, action, now), {}];

const every = incidentTransitions.actions.flatMap((action) => incidentTransitions.states.map((state) => [action, state] as const));
const possible = new Map(incidentTransitions.view().transitions.map(({ from, action, to }) => [`${action} ${from}`, to as IncidentState]));

describe('the decision about an incident', () => {
  it.each(every.filter(([action, state]) => possible.has(`${action} ${state}`)))(
    'to %s in the state %s changes just what it says',
    (action, state) => {
      const [decide, changes] = decisionOf(action);
      const before = anIncident({ state, ...(state === 'suspended' ? justSuspended : {}) });
      const expected = {
        ...before,
        ...changes,
        ...(isTransferOfSuspended(action, state) ? resumed : {}),
        state: possible.get(`${action} ${state}`),
        version: 8,
        updatedAt: now,
      };
      expect(decide(before)).toEqual(expected);
    },
  );

  it.each(every.filter(([action, state]) => !possible.has(`${action} ${state}`)))(
    'to %s in the state %s is refused by both names',
    (action, state) => {
      const [decide] = decisionOf(action);
      const names = { state: incidentTransitions.stateLabel(state), action: incidentTransitions.actionLabel(action) };
      expect(() => decide(anIncident({ state }))).toThrow(expect.objectContaining({ code: 'events.move-not-allowed', params: names }));
    },
  );
});

describe('accepting an incident', () => {
  it('keeps the category that it has where none is named', () => {
    expect(acceptIncident(anIncident({ categoryCode: 'repair' }), null, now).categoryCode).toBe('repair');
  });

  it('is refused where it has none and none is named', () => {
    expect(() => acceptIncident(anIncident({ categoryCode: null }), null, now)).toThrow(
      expect.objectContaining({ code: 'events.category-missing', pointer: '/category' }),
    );
  });
});

const dispatchedAt = (time: string) => anIncident({ state: 'dispatched', firstDispatchedAt: at('11-02 09:04'), dispatchedAt: at(time) });
const tooLate = (until: Date) => expect.objectContaining({ code: 'events.return-too-late', params: { until: until.toISOString() } });

describe('the time box for asking to return a dispatch', () => {
  const holiday = aPolicy({ holidays: ['2026-11-06'], workdays: ['2026-11-07'] });
  it.each([
    ['within one morning and afternoon', policy, '11-05 09:00', '11-05 14:30'],
    ['over night', policy, '11-05 16:00', '11-06 11:30'],
    ['over a weekend', policy, '11-06 16:00', '11-09 11:30'],
    ['over a holiday, into a weekend day that is worked (调休)', holiday, '11-05 16:00', '11-07 11:30'],
    ['from a weekend day that is worked', holiday, '11-07 16:00', '11-09 11:30'],
    ['from a holiday', holiday, '11-06 10:00', '11-07 14:30'],
    [
      'as a city has set it',
      aPolicy({}, new Map([['request-return', { amount: 1, unit: 'natural-hours' }]])),
      '11-05 12:10',
      '11-05 13:10',
    ],
  ])('%s ends with its last instant', (_, policy, from, end) => {
    const incident = dispatchedAt(from);
    expect(requestReturn(incident, policy, at(end)).state).toBe('return-requested');
    expect(() => requestReturn(incident, policy, new Date(at(end).getTime() + 1))).toThrow(tooLate(at(end)));
  });

  it('is counted from the latest dispatch', () => {
    expect(requestReturn(dispatchedAt('11-05 10:05'), policy, at('11-05 15:35')).state).toBe('return-requested');
    expect(() => requestReturn(dispatchedAt('11-04 10:05'), policy, at('11-05 15:35'))).toThrow(tooLate(at('11-04 15:35')));
  });

  it('does not open for a designated unit', () => {
    expect(() => requestReturn({ ...dispatchedAt('11-05 09:00'), designated: true }, policy, at('11-05 09:01'))).toThrow(
      expect.objectContaining({ code: 'events.return-not-allowed' }),
    );
  });
});

const inProgress = anIncident({ state: 'in-progress', suspendedAt: null, suspendedUntil: null });
const suspended = (fields: Partial<Incident>) =>
  anIncident({ state: 'suspended', suspendedUntil: null, dueAt: at('11-10 11:06'), ...fields });

describe('suspending an incident', () => {
  it('without an end rests until it is resumed', () => {
    expect(suspendIncident(inProgress, null, now)).toMatchObject({ suspendedAt: now, suspendedUntil: null });
  });

  it.each(['11-05 11:00', '11-05 10:59'])('until %s, which is not after now, is refused', (until) => {
    expect(() => suspendIncident(inProgress, at(until), now)).toThrow(
      expect.objectContaining({ code: 'events.suspended-until-past', pointer: '/until' }),
    );
  });
});

describe('the clock of an incident that is resumed', () => {
  const inUnit = (unit: TimeSpan['unit'], days = {}) => aPolicy(days, new Map([['general', { amount: 5, unit }]]));
  it.each([
    ['for all of it, without an approved end', policy, {}, '11-13 11:06'],
    ['at most for the span that was approved', policy, { suspendedUntil: at('11-07 09:00') }, '11-12 11:06'],
    ['no longer than it lasted, where it is resumed before the approved end', policy, { suspendedUntil: at('11-30 09:00') }, '11-13 11:06'],
    ['just as long in natural hours', inUnit('natural-hours'), {}, '11-13 11:06'],
    [
      'for the working days in between where the limit has working days',
      inUnit('working-days', { holidays: ['2026-11-06'] }),
      {},
      '11-10 11:06',
    ],
    [
      'for the working time in between where the limit has working hours',
      inUnit('working-hours'),
      { dueAt: at('11-10 11:00') },
      '11-12 11:00',
    ],
  ])('has rested %s', (_, policy, fields, due) => {
    const incident = suspended({ suspendedAt: at('11-05 09:00'), grade: 'general', ...fields });
    expect(resumeIncident(incident, policy, at('11-08 09:00'))).toMatchObject({ state: 'in-progress', dueAt: at(due) });
  });

  it('goes by the limit of its own grade', () => {
    const policy = aPolicy({}, new Map([['complex', { amount: 15, unit: 'working-days' }]]));
    const rest = { suspendedAt: at('11-05 00:00'), dueAt: at('11-20 17:30') };
    expect(resumeIncident(suspended({ ...rest, grade: 'complex' }), policy, at('11-07 00:00')).dueAt).toEqual(at('11-24 17:30'));
    expect(resumeIncident(suspended({ ...rest, grade: 'general' }), policy, at('11-07 00:00')).dueAt).toEqual(at('11-22 17:30'));
  });

  it('does not move where it has run out already, or has never begun', () => {
    const late = suspended({ suspendedAt: at('11-11 09:00') });
    expect(resumeIncident(late, policy, at('11-13 09:00')).dueAt).toEqual(at('11-10 11:06'));
    expect(resumeIncident(suspended({ dueAt: null }), policy, at('11-13 09:00')).dueAt).toBeNull();
  });
});

describe('work that is done again', () => {
  it.each([
    ['urgent', '11-06 11:00'],
    ['daily-supply', '11-06 11:00'],
    ['general', '11-08 23:00'],
    ['complex', '11-12 23:00'],
  ] as const)('of the grade %s has half of its span and at least a day: until %s', (grade, end) => {
    const redone = redoIncident(anIncident({ state: 'closed', grade, dueAt: at('11-03 09:00') }), policy, now);
    expect(redone).toMatchObject({ redoneAt: now, rests: [], dueAt: at(end) });
  });
});

describe('the window for having an incident redone', () => {
  it.each(['resolved', 'closed'] as const)('of a %s one ends thirty days after it was resolved, with its last instant', (state) => {
    const incident = anIncident({ state, resolvedAt: at('11-07 14:09'), closedAt: at('11-09 15:10') });
    const end = at('12-07 14:09');
    expect(redoIncident(incident, policy, end)).toMatchObject({ state: 'in-progress', redoCount: 3 });
    expect(() => redoIncident(incident, policy, new Date(end.getTime() + 1))).toThrow(
      expect.objectContaining({ code: 'events.redo-too-late', params: { until: end.toISOString() } }),
    );
  });

  it('is as a city has set it', () => {
    const policy = aPolicy({}, new Map([['redo', { amount: 1, unit: 'natural-days' }]]));
    expect(() => redoIncident(anIncident({ state: 'resolved' }), policy, at('11-08 14:10'))).toThrow('events.redo-too-late');
  });
});
