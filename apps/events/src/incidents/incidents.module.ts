import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { DangersModule } from '../dangers/dangers.module.js';
import { AreasModule } from '../areas/areas.module.js';
import { DutyRosterModule } from '../duty-roster/duty-roster.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { UnitsModule } from '../units/units.module.js';
import { AnswerIncident } from './http/answer-incident.js';
import { IncidentDecisionsController, decisionMoves } from './http/incident-decisions.controller.js';
import { IncidentHandlingController, handlingMoves } from './http/incident-handling.controller.js';
import { IncidentTransfersController, transferMoves } from './http/incident-transfers.controller.js';
import { IncidentsController } from './http/incidents.controller.js';
import { ReporterController } from './http/reporter.controller.js';
import { CalendarDayEntity } from './persistence/calendar-day.entity.js';
import { DeadlinePolicyReader } from './persistence/deadline-policy.reader.js';
import { IncidentEntity } from './persistence/incident.entity.js';
import { IncidentNumbersRepository } from './persistence/incident-numbers.repository.js';
import { IncidentsReader } from './persistence/incidents.reader.js';
import { IncidentsRepository } from './persistence/incidents.repository.js';
import { RevealEntity } from './persistence/reveal.entity.js';
import { RevealsRepository } from './persistence/reveals.repository.js';
import { TimeLimitEntity } from './persistence/time-limit.entity.js';
import { TimelineEntryEntity } from './persistence/timeline-entry.entity.js';
import { TimelineReader } from './persistence/timeline.reader.js';
import { TimelineRepository } from './persistence/timeline.repository.js';
import { ChangeIncident } from './use-cases/change-incident.js';
import { FindIncident } from './use-cases/find-incident.js';
import { HandBackIncident } from './use-cases/hand-back-incident.js';
import { ListIncidents } from './use-cases/list-incidents.js';
import { NoteIncident } from './use-cases/note-incident.js';
import { ReadTimeline } from './use-cases/read-timeline.js';
import { ReportIncident } from './use-cases/report-incident.js';
import { RevealReporter } from './use-cases/reveal-reporter.js';

export const incidentsEntities = [IncidentEntity, TimelineEntryEntity, RevealEntity, TimeLimitEntity, CalendarDayEntity];

const moves = [...decisionMoves, ...transferMoves, ...handlingMoves];

/** The aggregate of the service: incidents (事件), their moves and their timeline. */
@Module({
  imports: [AreasModule, CategoriesModule, DangersModule, DutyRosterModule, NoticesModule, UnitsModule],
  controllers: [
    IncidentsController,
    IncidentDecisionsController,
    IncidentTransfersController,
    IncidentHandlingController,
    ReporterController,
  ],
  providers: [
    IncidentsRepository,
    IncidentsReader,
    IncidentNumbersRepository,
    TimelineRepository,
    TimelineReader,
    RevealsRepository,
    DeadlinePolicyReader,
    ChangeIncident,
    FindIncident,
    HandBackIncident,
    ListIncidents,
    NoteIncident,
    ReadTimeline,
    ReportIncident,
    RevealReporter,
    AnswerIncident,
    ...moves,
  ],
  exports: [ChangeIncident, FindIncident, HandBackIncident, NoteIncident, ReportIncident, ...moves],
})
export class IncidentsModule {}
