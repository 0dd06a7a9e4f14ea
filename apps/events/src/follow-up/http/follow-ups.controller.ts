import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, PageQuery, RequestContext, UuidPipe } from '@linli/service-defaults';
import { ListFollowUps } from '../use-cases/list-follow-ups.js';
import { RecordFollowUp } from '../use-cases/record-follow-up.js';
import { FollowUpPageDto, RecordFollowUpDto, RecordedFollowUpDto } from './follow-ups.dto.js';

@ApiTags('follow-ups')
@Controller('api/events/v1/incidents/:id/follow-ups')
export class FollowUpsController {
  constructor(
    private readonly recordFollowUp: RecordFollowUp,
    private readonly listFollowUps: ListFollowUps,
    private readonly commands: Commands,
  ) {}

  @Post()
  @Operation({
    id: 'recordFollowUp',
    zh: '登记回访',
    en: 'Record a follow-up',
    description:
      '登记上报人对办理结果的答复：满意即结案，未解决或不满意（1、2 分）即重办，并告知处置人，逾重办期限的照样记录，并在 offered 中给出可直接上报的新事件；未联系上的仅作记录。事件未办结时返回 409，联系上却未填是否解决时返回 422。',
    scopes: ['events:follow-up'],
    by: ['staff', 'grid-worker'],
    answer: RecordedFollowUpDto,
    status: 201,
    problems: ['events.incident-not-found', 'events.follow-up-not-due', 'events.follow-up-incomplete', 'events.same-person'],
  })
  record(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) incidentId: string,
    @Body() body: RecordFollowUpDto,
  ): Promise<RecordedFollowUpDto> {
    const input = { incidentId, guard: ctx.guard, answer: { ...body } };
    return this.commands.run(ctx, { status: 201 }, (tx) => this.recordFollowUp.execute(tx, input));
  }

  @Get()
  @Operation({
    id: 'listFollowUps',
    zh: '回访记录',
    en: 'List follow-ups',
    description: '按先后分页列出事件的回访记录。事件不存在或不在授权区划内时返回 404。',
    scopes: ['events:read'],
    answer: FollowUpPageDto,
    problems: ['events.incident-not-found', 'platform.cursor-invalid'],
  })
  async list(
    @Ctx() ctx: RequestContext,
    @Param('id', UuidPipe) id: string,
    @Query() { cursor, limit }: PageQuery,
  ): Promise<FollowUpPageDto> {
    return ctx.page(await this.listFollowUps.execute(id, ctx.guard, { cursor, limit }));
  }
}
