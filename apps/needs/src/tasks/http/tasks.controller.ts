import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, UuidPipe, move } from '@linli/service-defaults';
import { taskTransitions } from '../domain/task-transitions.js';
import { AcceptService } from '../use-cases/accept-service.js';
import { CancelTask } from '../use-cases/cancel-task.js';
import { ClaimTask } from '../use-cases/claim-task.js';
import { PublishNeedTask } from '../use-cases/publish-need-task.js';
import { SendBackService } from '../use-cases/send-back-service.js';
import { ClaimDto, ClaimTaskDto } from './claims.dto.js';
import { AcceptTaskDto, CancelTaskDto, PublishTaskDto, TaskDto } from './tasks.dto.js';

const providers = ['volunteer', 'unit-staff'] as const;
const ofTask = ['needs.task-not-found', 'needs.task-moved'];

/** What is done to a task, from its publication to its acceptance. */
@ApiTags('tasks')
@Controller('/api/needs/v1')
export class TasksController {
  constructor(
    private readonly commands: Commands,
    private readonly publishNeedTask: PublishNeedTask,
    private readonly claimTask: ClaimTask,
    private readonly acceptService: AcceptService,
    private readonly sendBackService: SendBackService,
    private readonly cancelTask: CancelTask,
  ) {}

  @Post('needs/:id/tasks')
  @Operation({
    id: 'publishTask',
    zh: '派单：把需求发布为任务',
    en: 'Publish a need as a task',
    description: '审核通过的需求发布为任务：公开的由志愿者抢单，不得指定单位；定向的须指定单位。截止时间须在将来。If-Match 为需求的版本。',
    scopes: ['needs:publish'],
    by: ['staff'],
    answer: TaskDto,
    status: 201,
    problems: [
      'needs.need-not-found',
      'needs.need-moved',
      'needs.unit-missing',
      'needs.unit-unexpected',
      'needs.deadline-passed',
      'platform.version-mismatch',
    ],
    moves: [{ aggregate: 'need', action: 'publish' }],
  })
  publish(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) needId: string, @Body() body: PublishTaskDto): Promise<TaskDto> {
    const { kind, unitId = null, difficulty, takers, deadline } = body;
    const { skill = null, ageMin = null, insurance = false } = body.requirements ?? {};
    const requirements = { skill, ageMin, insurance };
    const plan = { kind, unitId, difficulty, takers, requirements, deadline: deadline ? new Date(deadline) : null };
    const location = ({ id }: TaskDto) => `/api/needs/v1/tasks/${id}`;
    return this.commands.run(ctx, { status: 201, location }, (tx) => this.publishNeedTask.execute(tx, { needId, plan, guard: ctx.guard }));
  }

  @Post('tasks/:id/claims')
  @Operation({
    id: 'claimTask',
    zh: '抢单或接单',
    en: 'Claim a task',
    description:
      '占用任务的一个名额；同时抢单时恰好按名额成功。公开任务填已登记的志愿者，定向任务填单位，只填一项；有要求的须确认符合。截止后、名额已满或已接过的被拒绝。If-Match 为任务的版本。',
    scopes: ['needs:serve'],
    by: providers,
    answer: ClaimDto,
    status: 201,
    problems: [
      ...ofTask,
      'needs.task-full',
      'needs.task-overdue',
      'needs.task-for-unit',
      'needs.provider-unclear',
      'needs.provider-is-another',
      'needs.already-claimed',
      'needs.requirements-unconfirmed',
      'needs.volunteer-unknown',
      'platform.version-mismatch',
    ],
    moves: [move(taskTransitions, 'claim'), move(taskTransitions, 'fill')],
  })
  claim(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) taskId: string, @Body() body: ClaimTaskDto): Promise<ClaimDto> {
    const { volunteerId, unitId, confirmsRequirements } = body;
    const input = { taskId, offer: { volunteerId, unitId }, confirmsRequirements, guard: ctx.guard };
    return this.commands.run(ctx, { status: 201 }, (tx) => this.claimTask.execute(tx, input));
  }

  @Post('tasks/:id/acceptance')
  @Operation({
    id: 'acceptTask',
    zh: '验收',
    en: 'Accept a task or send it back',
    description: '验收已交凭证的任务：通过即完成需求，可更正服务分钟数；不通过须附理由，退回继续服务。服务者本人或其单位不得验收、退回。',
    scopes: ['needs:accept'],
    by: ['staff', 'grid-worker'],
    answer: TaskDto,
    problems: [...ofTask, 'needs.reason-missing', 'needs.claim-not-counted', 'needs.minutes-out-of-bounds', 'needs.same-person'],
    moves: [move(taskTransitions, 'accept'), move(taskTransitions, 'send-back')],
    versioned: true,
  })
  async accept(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) taskId: string, @Body() body: AcceptTaskDto): Promise<TaskDto> {
    const { accepted, reason = null, summary = null, minutes = [] } = body;
    const acceptance = { taskId, summary, minutes, guard: ctx.guard };
    const refusal = { taskId, reason, guard: ctx.guard };
    const task = await this.commands.run(ctx, {}, (tx) =>
      accepted ? this.acceptService.execute(tx, acceptance) : this.sendBackService.execute(tx, refusal),
    );
    return tagged(ctx, task);
  }

  @Post('tasks/:id/cancel')
  @Operation({
    id: 'cancelTask',
    zh: '社区撤回任务',
    en: 'Cancel a task',
    description: '社区在服务开始前撤回任务，须附理由；已接单的随即解除，需求回到已审核，可重新发布。',
    scopes: ['needs:publish'],
    by: ['staff'],
    answer: TaskDto,
    problems: ofTask,
    moves: [move(taskTransitions, 'cancel')],
    versioned: true,
  })
  async cancel(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) taskId: string, @Body() body: CancelTaskDto): Promise<TaskDto> {
    const input = { taskId, reason: body.reason, guard: ctx.guard };
    return tagged(ctx, await this.commands.run(ctx, {}, (tx) => this.cancelTask.execute(tx, input)));
  }
}

function tagged(ctx: RequestContext, task: TaskDto): TaskDto {
  ctx.etag(task.version);
  return task;
}
