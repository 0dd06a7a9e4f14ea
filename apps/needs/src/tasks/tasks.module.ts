import { Module } from '@nestjs/common';
import { NeedsModule } from '../needs/needs.module.js';
import { VolunteersModule } from '../volunteers/volunteers.module.js';
import { ClaimsController } from './http/claims.controller.js';
import { TaskListsController } from './http/task-lists.controller.js';
import { TasksController } from './http/tasks.controller.js';
import { TaskReader } from './persistence/task.reader.js';
import { TaskRepository } from './persistence/task.repository.js';
import { AcceptService } from './use-cases/accept-service.js';
import { CancelTask } from './use-cases/cancel-task.js';
import { ChangeTask } from './use-cases/change-task.js';
import { CheckInProvider } from './use-cases/check-in-provider.js';
import { CheckOutProvider } from './use-cases/check-out-provider.js';
import { DropTasksOfNeed } from './use-cases/drop-tasks-of-need.js';
import { FindTask } from './use-cases/find-task.js';
import { GrabTask } from './use-cases/grab-task.js';
import { ListTasks } from './use-cases/list-tasks.js';
import { PublishNeedTask } from './use-cases/publish-need-task.js';
import { SubmitProof } from './use-cases/submit-proof.js';
import { WithdrawClaim } from './use-cases/withdraw-claim.js';

@Module({
  imports: [NeedsModule, VolunteersModule],
  // The lists come first: their fixed path must not be taken for an id.
  controllers: [TaskListsController, TasksController, ClaimsController],
  providers: [
    TaskReader,
    TaskRepository,
    AcceptService,
    CancelTask,
    ChangeTask,
    CheckInProvider,
    CheckOutProvider,
    DropTasksOfNeed,
    FindTask,
    GrabTask,
    ListTasks,
    PublishNeedTask,
    SubmitProof,
    WithdrawClaim,
  ],
  exports: [DropTasksOfNeed],
})
export class TasksModule {}
