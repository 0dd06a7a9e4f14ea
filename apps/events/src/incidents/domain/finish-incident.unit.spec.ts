import { aPolicy } from '../../../test/deadline-policy.builder.js';
import { anIncident, at } from '../../../test/incident.builder.js';
import { mergeIncident, redoIncident } from './finish-incident.js';

describe('the window for having an incident redone', () => {
  it.each(['resolved', 'closed'] as const)('of a %s one ends thirty days after it was resolved, with its last instant', (state) => {
    const incident = anIncident({ state, resolvedAt: at('11-07 14:09'), closedAt: at('11-09 15:10') });
    const end = at('12-07 14:09');
    expect(redoIncident(incident, aPolicy(), end)).toMatchObject({ state: 'in-progress', redoCount: 3 });
    expect(() => redoIncident(incident, aPolicy(), new Date(end.getTime() + 1))).toThrow(
      expect.objectContaining({ code: 'events.redo-too-late', params: { until: end.toISOString() } }),
    );
  });

  it('is as a city has set it', () => {
    const policy = aPolicy({}, new Map([['redo', { amount: 1, unit: 'natural-days' }]]));
    expect(() => redoIncident(anIncident({ state: 'resolved' }), policy, at('11-08 14:10'))).toThrow('events.redo-too-late');
  });
});

describe('merging an incident', () => {
  const now = at('11-05 11:00');
  const incident = anIncident({ state: 'accepted' });
  const master = anIncident({ id: '0199d0a0-0000-7000-8000-00000000000a', state: 'resolved' });
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
    expect(mergeIncident(incident, master.id, master, now)).toMatchObject({ state: 'merged', masterId: master.id });
  });
});
