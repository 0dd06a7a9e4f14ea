import { aPolicy } from '../../../test/deadline-policy.builder.js';
import { anIncident, at } from '../../../test/incident.builder.js';
import type { Incident } from './incident.js';
import {
  cancelIncident,
  followMaster,
  handBack,
  mergeIncident,
  reclassifyIncident,
  relocateIncident,
  stepsBackTo,
  unmergeIncident,
} from './incident-transfers.js';
import { incidentTransitions, type IncidentState } from './transitions.js';

const now = at('11-05 11:00');
const policy = aPolicy();
const master = anIncident({ id: '0199d0a0-0000-7000-8000-00000000000a', state: 'accepted' });

describe.each([
  ['relocating', (incident: Incident, now: Date) => relocateIncident(incident, '330106002009', policy, now)],
  ['reclassifying', (incident: Incident, now: Date) => reclassifyIncident(incident, 'sanitation', policy, now)],
  ['handing back', (incident: Incident, now: Date) => handBack(incident, policy, now)],
] as const)('%s an incident', (_, move) => {
  it('lets the clock run on from the first dispatch', () => {
    const before = anIncident({ state: 'dispatched' });
    const { grade, firstDispatchedAt, dueAt } = before;
    expect(move(before, now)).toMatchObject({ state: 'accepted', grade, firstDispatchedAt, dueAt });
  });

  it('ends a suspension, with the rest that the clock has had', () => {
    const before = anIncident({ state: 'suspended', suspendedAt: at('11-05 09:00'), suspendedUntil: null, dueAt: at('11-10 11:06') });
    expect(move(before, at('11-08 09:00'))).toMatchObject({ suspendedAt: null, suspendedUntil: null, dueAt: at('11-13 11:06') });
  });
});

it.each([relocateIncident, reclassifyIncident])('%p leaves an incident that is not accepted yet to be judged', (move) => {
  expect(move(anIncident({ state: 'reported' }), 'sanitation', policy, now).state).toBe('reported');
});

describe('an incident that is where it should be', () => {
  it('is not moved there', () => {
    const incident = anIncident({ state: 'accepted' });
    expect(() => relocateIncident(incident, incident.areaCode, policy, now)).toThrow(
      expect.objectContaining({ code: 'events.same-place', params: { areaCode: incident.areaCode }, pointer: '/areaCode' }),
    );
    expect(() => reclassifyIncident(incident, 'repair-lighting', policy, now)).toThrow(
      expect.objectContaining({ code: 'events.same-category', params: { categoryCode: 'repair-lighting' }, pointer: '/category' }),
    );
  });
});

describe('merging an incident', () => {
  const incident = anIncident({ state: 'accepted' });
  const none = { intoMaster: 0, intoIncident: 0 };
  const merge =
    (masterId: string, into: Incident | null, merged = none) =>
    () =>
      mergeIncident(incident, { masterId, master: into, merged }, now);

  it.each<[string, string, Incident | null]>([
    ['one that is not there, or not for the caller to see', master.id, null],
    ['itself', incident.id, incident],
    ...(['rejected', 'resolved', 'closed', 'merged', 'cancelled', 'voided'] as const).map((state): [string, string, Incident] => [
      `one that is ${state}`,
      master.id,
      { ...master, state },
    ]),
  ])('into %s is refused', (_, id, other) => {
    expect(merge(id, other)).toThrow(expect.objectContaining({ code: 'events.master-not-usable', params: { id }, pointer: '/masterId' }));
  });

  it.each(['reported', 'accepted', 'dispatched', 'in-progress', 'return-requested', 'suspended'] as const)(
    'into one that is %s is possible',
    (state) => {
      expect(merge(master.id, { ...master, state })()).toMatchObject({ state: 'merged', masterId: master.id });
    },
  );

  it('that is itself a master is refused', () => {
    expect(merge(master.id, master, { ...none, intoIncident: 1 })).toThrow(
      expect.objectContaining({ code: 'events.incident-is-master', params: { count: 1 } }),
    );
  });

  it('is possible two hundred times into one master, and no more', () => {
    expect(merge(master.id, master, { ...none, intoMaster: 199 })().state).toBe('merged');
    expect(merge(master.id, master, { ...none, intoMaster: 200 })).toThrow(
      expect.objectContaining({ code: 'events.merge-full', params: { max: 200 }, pointer: '/masterId' }),
    );
  });
});

describe('cancelling an incident', () => {
  it('is refused while others are merged into it', () => {
    expect(() => cancelIncident(anIncident({ state: 'accepted' }), 2, now)).toThrow(
      expect.objectContaining({ code: 'events.incident-is-master', params: { count: 2 } }),
    );
  });
});

describe('an incident that is merged', () => {
  const merged = anIncident({ state: 'merged', masterId: master.id, resolvedAt: null, closedAt: null });

  it('has result and end of its master, and nothing else of it', () => {
    const of = { result: '已修好', resolvedAt: at('11-05 10:00'), closedAt: at('11-05 10:30') };
    expect(followMaster(merged, { ...master, ...of }, now)).toEqual({ ...merged, ...of, version: 8, updatedAt: now });
  });

  it.each([
    ['reported', []],
    ['accepted', ['accept']],
    ['dispatched', ['accept', 'dispatch']],
    ['in-progress', ['accept', 'dispatch', 'sign']],
  ] as const)('in the state %s goes back there by %j', (state, steps) => {
    expect(stepsBackTo(state)).toEqual(steps);
    const back = steps.reduce<IncidentState>((from, step) => incidentTransitions.after(from, step), unmergeIncident(merged, now).state);
    expect(back).toBe(state);
  });
});
