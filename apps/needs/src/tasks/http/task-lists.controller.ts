import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Ctx, Operation, RequestContext, TransitionsDto } from '@linli/service-defaults';
import { taskTransitions } from '../domain/task-transitions.js';
import { ListTasks } from '../use-cases/list-tasks.js';
import { ListTasksQuery, TaskPageDto } from './tasks.dto.js';
import { toTaskDto } from './to-task-dto.js';

@ApiTags('tasks')
@Controller('/api/needs/v1/tasks')
export class TaskListsController {
  constructor(private readonly listTasks: ListTasks) {}

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
    const page = await this.listTasks.execute({ ...filter, areas: ctx.areasWithin(areaCode) }, { cursor, limit });
    return ctx.page({ items: page.items.map(toTaskDto), next: page.next });
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
}
