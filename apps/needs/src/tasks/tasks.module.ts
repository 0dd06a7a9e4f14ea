import { Module } from '@nestjs/common';
import { KnownVolunteers } from '@linli/known-volunteers';
import { NeedsModule } from '../needs/needs.module.js';
import { ClaimsController } from './http/claims.controller.js';
import { TaskQuestionsController } from './http/task-questions.controller.js';
import { TasksController } from './http/tasks.controller.js';
import { VolunteerRegisteredConsumer } from './messaging/volunteer-registered.consumer.js';
import { TasksReader } from './persistence/tasks.reader.js';
import { TasksRepository } from './persistence/tasks.repository.js';
import { ResidentRevealsRepository } from './persistence/resident-reveals.repository.js';
import { AcceptService } from './use-cases/accept-service.js';
import { CancelTask } from './use-cases/cancel-task.js';
import { ChangeTask } from './use-cases/change-task.js';
import { ClaimTask } from './use-cases/claim-task.js';
import { DropTasksOfNeed } from './use-cases/drop-tasks-of-need.js';
import { FindTask } from './use-cases/find-task.js';
import { ListTasks } from './use-cases/list-tasks.js';
import { NoteVolunteer } from './use-cases/note-volunteer.js';
import { PublishNeedTask } from './use-cases/publish-need-task.js';
import { RecordAttendance } from './use-cases/record-attendance.js';
import { RevealResident } from './use-cases/reveal-resident.js';
import { SendBackService } from './use-cases/send-back-service.js';
import { SubmitProof } from './use-cases/submit-proof.js';
import { WithdrawClaim } from './use-cases/withdraw-claim.js';

@Module({
  imports: [NeedsModule],
  controllers: [TaskQuestionsController, TasksController, ClaimsController],
  providers: [
    KnownVolunteers,
    TasksReader,
    TasksRepository,
    ResidentRevealsRepository,
    AcceptService,
    CancelTask,
    ChangeTask,
    ClaimTask,
    DropTasksOfNeed,
    FindTask,
    ListTasks,
    NoteVolunteer,
    PublishNeedTask,
    RecordAttendance,
    RevealResident,
    SendBackService,
    SubmitProof,
    WithdrawClaim,
    VolunteerRegisteredConsumer,
  ],
  exports: [DropTasksOfNeed],
})
export class TasksModule {}
