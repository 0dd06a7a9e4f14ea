import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { Ctx, RequestContext, RequireScopes } from '@linli/service-defaults';
import { claimTransitions } from '../domain/claim.js';
import { taskTransitions } from '../domain/task-transitions.js';
import { ListTasks } from '../use-cases/list-tasks.js';
import { TaskPageDto, TaskQuery } from './tasks.dto.js';
import { toTaskDto } from './to-task-dto.js';
import { TaskTransitionsDto } from './transitions.dto.js';

@ApiTags('tasks')
@Controller('/api/needs/v1/tasks')
export class TaskListsController {
  constructor(private readonly listTasks: ListTasks) {}

  @Get()
  @RequireScopes('needs:read')
  @ApiOperation({ summary: '列出任务：急、难在前，同类先到先服务；默认只列待接单的' })
  @ApiOkResponse({ type: TaskPageDto })
  async list(@Ctx() ctx: RequestContext, @Query() query: TaskQuery): Promise<TaskPageDto> {
    const page = await this.listTasks.execute({ ...query, allowedAreas: ctx.areas });
    return ctx.page({ items: page.items.map(toTaskDto), next: page.next });
  }

  @Get('transitions')
  @RequireScopes('needs:read')
  @ApiOperation({ summary: '任务与接单的状态流转表：除此之外没有其他流转' })
  @ApiOkResponse({ type: TaskTransitionsDto })
  transitions(): TaskTransitionsDto {
    return {
      items: taskTransitions.map((transition) => ({ ...transition })),
      claims: claimTransitions.map((transition) => ({ ...transition })),
    };
  }
}
