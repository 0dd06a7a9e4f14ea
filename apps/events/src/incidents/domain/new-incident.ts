import { compactDay } from '@linli/work-calendar';
import type { IncidentReport, NewIncident } from './incident.js';
import { incidentTransitions } from './transitions.js';

/** What a report becomes when it is taken in. `running` is its running number. */
export function newIncident(report: IncidentReport, { id, running, now }: { id: string; running: number; now: Date }): NewIncident {
  const named = report.reporter?.name || report.reporter?.phone;
  return {
    ...report,
    reporter: named ? report.reporter : null,
    id,
    number: incidentNumber(now, running),
    state: incidentTransitions.start,
    version: 1,
    receivedAt: now,
    updatedAt: now,
  };
}

/** `SJ-20261122-000123`: the day in Asia/Shanghai, and a running number of at least six digits. */
const incidentNumber = (now: Date, running: number): string => `SJ-${compactDay(now)}-${String(running).padStart(6, '0')}`;
