import { compactDay } from '@linli/work-calendar';
import { untouched, type Incident, type IncidentReport } from './incident.js';

/** What a report becomes when it is taken in. `running` is its running number. */
export function newIncident(report: IncidentReport, { id, running, now }: { id: string; running: number; now: Date }): Incident {
  const named = report.reporter?.name || report.reporter?.phone;
  return {
    ...untouched,
    ...report,
    reporter: named ? report.reporter : null,
    id,
    number: incidentNumber(now, running),
    receivedAt: now,
    updatedAt: now,
  };
}

/** `SJ-20261122-000123`: the day in Asia/Shanghai, and a running number of at least six digits. */
const incidentNumber = (now: Date, running: number): string => `SJ-${compactDay(now)}-${String(running).padStart(6, '0')}`;
