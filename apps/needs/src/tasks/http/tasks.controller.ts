import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe } from '@linli/service-defaults';
import { AcceptService } from '../use-cases/accept-service.js';
import { CancelTask } from '../use-cases/cancel-task.js';
import { FindTask } from '../use-cases/find-task.js';
import { GrabTask } from '../use-cases/grab-task.js';
import { PublishNeedTask } from '../use-cases/publish-need-task.js';
import { ClaimDto, GrabTaskDto, toClaimDto } from './claims.dto.js';
import { AcceptanceDto, CancelTaskDto, PublishTaskDto, TaskDto } from './tasks.dto.js';
import { toTaskDto } from './to-task-dto.js';

@ApiTags('tasks')
@Controller('/api/needs/v1')
export class TasksController {
  constructor(
    private readonly commands: Commands,
    private readonly publishNeedTask: PublishNeedTask,
    private readonly findTask: FindTask,
    private readonly grabTask: GrabTask,
    private readonly acceptService: AcceptService,
    private readonly cancelTask: CancelTask,
  ) {}

  @Post('needs/:id/tasks')
  @RequireScopes('needs:write')
  @ApiOperation({ summary: '派单：把已审核的需求发布为任务' })
  @ApiCreatedResponse({ type: TaskDto })
  @ApiProblems(
    'platform.area-forbidden',
    'needs.need-not-found',
    'needs.need-moved',
    'needs.unit-missing',
    'needs.unit-unexpected',
    'needs.deadline-passed',
  )
  publish(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) needId: string, @Body() body: PublishTaskDto): Promise<TaskDto> {
    const { kind, difficulty, takers, deadline } = body;
    const { skill = null, ageMin = null, insurance = false } = body.requirements ?? {};
    const requirements = { skill, ageMin, insurance };
    const plan = { kind, unitId: body.unitId ?? null, difficulty, takers, requirements, deadline: deadline ? new Date(deadline) : null };
    const location = ({ id }: TaskDto) => `/api/needs/v1/tasks/${id}`;
    return this.commands.run(ctx, { status: 201, location }, async (tx) =>
      toTaskDto(await this.publishNeedTask.execute(tx, { needId, plan, guard: ctx.guard })),
    );
  }

  @Get('tasks/:id')
  @RequireScopes('needs:read')
  @ApiOperation({ summary: '查看一个任务及其接单记录' })
  @ApiOkResponse({ type: TaskDto })
  @ApiProblems('platform.area-forbidden', 'needs.task-not-found')
  async one(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<TaskDto> {
    const task = await this.findTask.execute(id, ctx.guard);
    ctx.etag(task.version);
    return toTaskDto(task);
  }

  @Post('tasks/:id/claims')
  @RequireScopes('needs:write')
  @ApiOperation({ summary: '抢单或接单' })
  @ApiCreatedResponse({ type: ClaimDto })
  @ApiProblems(
    'platform.area-forbidden',
    'needs.task-not-found',
    'needs.task-moved',
    'needs.task-full',
    'needs.task-overdue',
    'needs.task-for-unit',
    'needs.provider-unclear',
    'needs.already-claimed',
    'needs.requirements-unconfirmed',
    'needs.volunteer-unknown',
  )
  grab(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) taskId: string, @Body() body: GrabTaskDto): Promise<ClaimDto> {
    const input = { ...body, taskId, guard: ctx.guard };
    return this.commands.run(ctx, { status: 201 }, async (tx) => toClaimDto(await this.grabTask.execute(tx, input)));
  }

  @Post('tasks/:id/acceptance')
  @HttpCode(200)
  @RequireScopes('needs:write')
  @ApiOperation({ summary: '验收：服务人员本人不得验收；通过即完成需求' })
  @ApiOkResponse({ type: TaskDto })
  @ApiProblems(
    'platform.area-forbidden',
    'needs.task-not-found',
    'needs.task-moved',
    'needs.reason-missing',
    'needs.claim-not-counted',
    'needs.provider-may-not-accept',
  )
  accept(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) taskId: string, @Body() body: AcceptanceDto): Promise<TaskDto> {
    const { accepted, reason = null, summary = null, minutes = [] } = body;
    const input = { taskId, accepted, reason, summary, minutes, guard: ctx.guard };
    return this.commands.run(ctx, {}, async (tx) => toTaskDto(await this.acceptService.execute(tx, input)));
  }

  @Post('tasks/:id/cancel')
  @HttpCode(200)
  @RequireScopes('needs:write')
  @ApiOperation({ summary: '社区在服务开始前撤回任务；需求回到已审核' })
  @ApiOkResponse({ type: TaskDto })
  @ApiProblems('platform.area-forbidden', 'needs.task-not-found', 'needs.task-moved')
  cancel(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) taskId: string, @Body() body: CancelTaskDto): Promise<TaskDto> {
    const input = { taskId, reason: body.reason, guard: ctx.guard };
    return this.commands.run(ctx, {}, async (tx) => toTaskDto(await this.cancelTask.execute(tx, input)));
  }
}
