import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { IncidentActionsController } from './http/incident-actions.controller.js';
import { IncidentsController } from './http/incidents.controller.js';
import { ReporterController } from './http/reporter.controller.js';
import { CalendarDayEntity } from './persistence/calendar-day.entity.js';
import { DeadlinesReader } from './persistence/deadlines.reader.js';
import { IncidentEntity } from './persistence/incident.entity.js';
import { IncidentNumbersRepository } from './persistence/incident-numbers.repository.js';
import { IncidentsReader } from './persistence/incidents.reader.js';
import { IncidentsRepository } from './persistence/incidents.repository.js';
import { RevealEntity } from './persistence/reveal.entity.js';
import { TimeLimitEntity } from './persistence/time-limit.entity.js';
import { TimelineEntryEntity } from './persistence/timeline-entry.entity.js';
import { CountDeadlines } from './use-cases/count-deadlines.js';
import { FindIncident } from './use-cases/find-incident.js';
import { ListIncidents } from './use-cases/list-incidents.js';
import { MoveIncident } from './use-cases/move-incident.js';
import { NoteIncident } from './use-cases/note-incident.js';
import { PrepareIncident } from './use-cases/prepare-incident.js';
import { PresentIncident } from './use-cases/present-incident.js';
import { ReadTimeline } from './use-cases/read-timeline.js';
import { RecordMove } from './use-cases/record-move.js';
import { RedactReporter } from './use-cases/redact-reporter.js';
import { ReportIncident } from './use-cases/report-incident.js';
import { RevealReporter } from './use-cases/reveal-reporter.js';
import { TakeIncident } from './use-cases/take-incident.js';

export const incidentsEntities = [IncidentEntity, TimelineEntryEntity, RevealEntity, TimeLimitEntity, CalendarDayEntity];

/** The aggregate of the service: incidents (事件), their moves and their timeline. */
@Module({
  imports: [CategoriesModule, NoticesModule],
  controllers: [IncidentsController, IncidentActionsController, ReporterController],
  providers: [
    IncidentsRepository,
    IncidentsReader,
    IncidentNumbersRepository,
    DeadlinesReader,
    CountDeadlines,
    FindIncident,
    ListIncidents,
    MoveIncident,
    NoteIncident,
    PrepareIncident,
    PresentIncident,
    ReadTimeline,
    RecordMove,
    RedactReporter,
    ReportIncident,
    RevealReporter,
    TakeIncident,
  ],
  exports: [FindIncident, MoveIncident, NoteIncident, PrepareIncident, RedactReporter, TakeIncident],
})
export class IncidentsModule {}
