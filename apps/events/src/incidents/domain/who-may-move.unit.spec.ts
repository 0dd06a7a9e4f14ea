import type { Actor } from '@linli/contracts';
import { anIncident } from '../../../test/incident.builder.js';
import { demandAnother, demandUnit } from './incident-moves.js';
import { incidentTransitions, type IncidentAction } from './transitions.js';

describe('who may move an incident', () => {
  const incident = anIncident({ unit: 'property-repair', assisting: ['property-cleaning'] });
  const act = (action: IncidentAction, actor: Partial<Actor>) => () =>
    demandUnit(incident, action, { kind: 'unit-staff', id: 'wang', ...actor });
  const acts: IncidentAction[] = ['sign', 'request-return', 'suspend', 'resume', 'resolve'];

  it.each(acts)('to %s it, is the lead or an assisting unit’s, and nobody else’s', (action) => {
    for (const unit of ['property-repair', 'property-cleaning']) expect(act(action, { unit })).not.toThrow();
    for (const actor of [{ unit: 'property-4' }, {}, { kind: 'staff' as const }])
      expect(act(action, actor)).toThrow(expect.objectContaining({ code: 'events.unit-not-concerned' }));
    expect(act(action, { kind: 'system', id: 'mediation' })).not.toThrow();
  });

  it('to do anything else, needs no unit', () => {
    const others = incidentTransitions.actions.filter((action) => !acts.includes(action));
    for (const action of others) expect(act(action, { kind: 'staff' })).not.toThrow();
  });

  it('by judging what somebody did, is another', () => {
    const zhou: Actor = { kind: 'staff', id: 'zhou', name: '周敏' };
    expect(() => demandAnother('staff:zhou', zhou)).toThrow(expect.objectContaining({ code: 'events.same-person' }));
    for (const before of ['unit-staff:zhou', 'staff:li', null]) expect(() => demandAnother(before, zhou)).not.toThrow();
  });
});
