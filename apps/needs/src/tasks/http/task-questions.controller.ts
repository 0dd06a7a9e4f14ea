import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, RequestContext, TransitionsDto, UuidPipe } from '@linli/service-defaults';
import { taskTransitions } from '../domain/task-transitions.js';
import { FindTask } from '../use-cases/find-task.js';
import { ListTasks } from '../use-cases/list-tasks.js';
import { ListTasksQuery, TaskDto, TaskPageDto } from './tasks.dto.js';

/** What is asked about tasks: nothing changes. */
@ApiTags('tasks')
@Controller('/api/needs/v1/tasks')
export class TaskQuestionsController {
  constructor(
    private readonly listTasks: ListTasks,
    private readonly findTask: FindTask,
  ) {}

  @Get()
  @Operation({
    id: 'listTasks',
    zh: '列出任务',
    en: 'List tasks',
    description: '列出令牌所辖区划内的任务，默认只列待接单的；急、难在前，同类先到先服务。筛选辖区以外的区划被拒绝。',
    scopes: ['needs:read'],
    answer: TaskPageDto,
    problems: ['platform.area-forbidden', 'platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListTasksQuery): Promise<TaskPageDto> {
    const { areaCode, cursor, limit, ...filter } = query;
    return ctx.page(await this.listTasks.execute({ ...filter, areas: ctx.areasWithin(areaCode) }, { cursor, limit }));
  }

  @Get('transitions')
  @Operation({
    id: 'getTaskTransitions',
    zh: '任务的状态流转表',
    en: 'Get the transitions of a task',
    description: '任务的全部状态、动作和流转；除此之外没有其他流转。',
    scopes: ['needs:read'],
    answer: TransitionsDto,
  })
  transitions(): TransitionsDto {
    return taskTransitions.view();
  }

  @Get(':id')
  @Operation({
    id: 'getTask',
    zh: '查看一个任务及其接单记录',
    en: 'Get a task with its claims',
    description: '一个任务的现状和全部接单记录。辖区以外的任务视同不存在。',
    scopes: ['needs:read'],
    answer: TaskDto,
    problems: ['needs.task-not-found'],
    versioned: true,
  })
  async one(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<TaskDto> {
    const task = await this.findTask.execute(id, ctx.guard);
    ctx.etag(task.version);
    return task;
  }
}
