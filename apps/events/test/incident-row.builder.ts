import type { PersonalDataCipher } from '@linli/personal-data';
import { untouched, type Incident, type NewIncident } from '../src/incidents/domain/incident.js';
import type { IncidentEntity } from '../src/incidents/persistence/incident.entity.js';
import { changedColumns, toNewRow, type OriginalTexts } from '../src/incidents/persistence/incident-row.js';

/** The part of an incident that a report has made. */
export const reportedPart = (incident: Incident): NewIncident =>
  Object.fromEntries(Object.entries(incident).filter(([field]) => !(field in untouched))) as unknown as NewIncident;

/** The row of an incident at any time of its life: as it was taken in, and changed since. */
export function aRow(incident: Incident, original: OriginalTexts | null, cipher: PersonalDataCipher): IncidentEntity {
  const { handler: _nobody, ...plain } = untouched;
  const defaults = { ...plain, handlerId: null, handlerName: null };
  const changed = changedColumns({ ...incident, ...untouched }, incident, cipher);
  return { ...defaults, ...toNewRow(reportedPart(incident), original, cipher), ...changed };
}
