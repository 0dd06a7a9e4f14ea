import type { Incident } from './incident.js';
import { incidentTransitions, type IncidentAction } from './transitions.js';

/** What a move may change; what identifies the incident, and what counts its moves, is not a move's to say. */
export type IncidentChange = Partial<Omit<Incident, 'id' | 'number' | 'areaCode' | 'state' | 'version' | 'updatedAt'>>;

/** The incident after `action`, with what the action changes. Throws `events.move-not-allowed` where the table has no such move. */
export function moveIncident(incident: Incident, action: IncidentAction, now: Date, change: IncidentChange = {}): Incident {
  const state = incidentTransitions.after(incident.state, action);
  return { ...incident, ...change, state, version: incident.version + 1, updatedAt: now };
}
