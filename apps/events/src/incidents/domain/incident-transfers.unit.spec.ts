import { aPolicy } from '../../../test/deadline-policy.builder.js';
import { anIncident, at } from '../../../test/incident.builder.js';
import type { Incident } from './incident.js';
import { mergeIncident, reclassifyIncident, relocateIncident } from './incident-transfers.js';

const now = at('11-05 11:00');
const policy = aPolicy();
const master = anIncident({ id: '0199d0a0-0000-7000-8000-00000000000a', state: 'accepted' });

describe.each([
  ['relocating', (incident: Incident, now: Date) => relocateIncident(incident, '330106002009', policy, now)],
  ['reclassifying', (incident: Incident, now: Date) => reclassifyIncident(incident, 'sanitation', policy, now)],
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

  it('leaves one that is not accepted yet to be judged', () => {
    expect(move(anIncident({ state: 'reported' }), now).state).toBe('reported');
  });
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
  it.each([
    ['one that is not there, or not for the caller to see', master.id, null],
    ['itself', incident.id, incident],
    ['one that is merged itself', master.id, { ...master, state: 'merged' as const }],
  ])('into %s is refused', (_, id, other) => {
    expect(() => mergeIncident(incident, id, other, now)).toThrow(
      expect.objectContaining({ code: 'events.master-not-usable', params: { id }, pointer: '/masterId' }),
    );
  });

  it('into one of any other state is possible', () => {
    expect(mergeIncident(incident, master.id, { ...master, state: 'resolved' }, now)).toMatchObject({
      state: 'merged',
      masterId: master.id,
    });
  });
});
