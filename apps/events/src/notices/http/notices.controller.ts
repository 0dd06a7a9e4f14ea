import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiOperation, ApiTags } from '@nestjs/swagger';
import { ApiProblems, Commands, Ctx, RequestContext, RequireScopes, UuidPipe, readCursor, toPage } from '@linli/service-defaults';
import { ListNotices } from '../use-cases/list-notices.js';
import { ReadNotice } from '../use-cases/read-notice.js';
import { ListNoticesQuery, NoticeBody, NoticePageBody } from './notices.dto.js';

@ApiTags('notices 通知')
@Controller('api/events/v1/notices')
export class NoticesController {
  constructor(
    private readonly listNotices: ListNotices,
    private readonly readNotice: ReadNotice,
    private readonly commands: Commands,
  ) {}

  @Get()
  @RequireScopes('events:read')
  @ApiOperation({ summary: '承办单位及处置人的通知' })
  @ApiOkResponse({ type: NoticePageBody })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListNoticesQuery): Promise<NoticePageBody> {
    const [after] = readCursor(query.cursor, query) ?? [null];
    const { unit, handler, unread } = query;
    const rows = await this.listNotices.execute({ areas: ctx.areas, unit, handler, unread }, after as string | null, query.limit + 1);
    return ctx.page(toPage(rows, query.limit, query, (row) => [row.id]));
  }

  @Post(':id/read')
  @RequireScopes('events:write')
  @ApiOperation({ summary: '标记为已读' })
  @ApiOkResponse({ type: NoticeBody })
  @ApiProblems('events.notice-not-found')
  async read(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) id: string): Promise<NoticeBody> {
    return this.commands.run(ctx, {}, (tx) => this.readNotice.execute(tx, id, (notice) => ctx.requireArea(notice.areaCode)));
  }
}
