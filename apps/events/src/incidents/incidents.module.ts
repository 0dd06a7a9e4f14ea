import { Module } from '@nestjs/common';
import { CategoriesModule } from '../categories/categories.module.js';
import { NoticesModule } from '../notices/notices.module.js';
import { AnswerIncident } from './http/answer-incident.js';
import { IncidentDecisionsController } from './http/incident-decisions.controller.js';
import { IncidentHandlingController } from './http/incident-handling.controller.js';
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
import { AcceptIncident } from './use-cases/accept-incident.js';
import { ApproveReturn } from './use-cases/approve-return.js';
import { CancelIncident } from './use-cases/cancel-incident.js';
import { ChangeIncident } from './use-cases/change-incident.js';
import { CloseIncident } from './use-cases/close-incident.js';
import { DispatchIncident } from './use-cases/dispatch-incident.js';
import { FindIncident } from './use-cases/find-incident.js';
import { ListIncidents } from './use-cases/list-incidents.js';
import { LockIncident } from './use-cases/lock-incident.js';
import { MergeIncident } from './use-cases/merge-incident.js';
import { NoteIncident } from './use-cases/note-incident.js';
import { ReadTimeline } from './use-cases/read-timeline.js';
import { RedoIncident } from './use-cases/redo-incident.js';
import { RefuseReturn } from './use-cases/refuse-return.js';
import { RejectIncident } from './use-cases/reject-incident.js';
import { ReportIncident } from './use-cases/report-incident.js';
import { RequestReturn } from './use-cases/request-return.js';
import { ResolveIncident } from './use-cases/resolve-incident.js';
import { ResumeIncident } from './use-cases/resume-incident.js';
import { RevealReporter } from './use-cases/reveal-reporter.js';
import { SignIncident } from './use-cases/sign-incident.js';
import { SuspendIncident } from './use-cases/suspend-incident.js';
import { VoidIncident } from './use-cases/void-incident.js';

export const incidentsEntities = [IncidentEntity, TimelineEntryEntity, RevealEntity, TimeLimitEntity, CalendarDayEntity];

const moves = [
  AcceptIncident,
  RejectIncident,
  DispatchIncident,
  SignIncident,
  RequestReturn,
  ApproveReturn,
  RefuseReturn,
  SuspendIncident,
  ResumeIncident,
  ResolveIncident,
  RedoIncident,
  CloseIncident,
  MergeIncident,
  CancelIncident,
  VoidIncident,
];

/** The aggregate of the service: incidents (事件), their moves and their timeline. */
@Module({
  imports: [CategoriesModule, NoticesModule],
  controllers: [IncidentsController, IncidentDecisionsController, IncidentHandlingController, ReporterController],
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
    ListIncidents,
    LockIncident,
    NoteIncident,
    ReadTimeline,
    ReportIncident,
    RevealReporter,
    AnswerIncident,
    ...moves,
  ],
  exports: [FindIncident, LockIncident, NoteIncident, ReportIncident, ...moves],
})
export class IncidentsModule {}
