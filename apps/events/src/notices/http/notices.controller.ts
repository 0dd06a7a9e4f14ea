import { Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Commands, Ctx, Operation, RequestContext, UuidPipe } from '@linli/service-defaults';
import { ListNotices } from '../use-cases/list-notices.js';
import { MarkNoticeRead } from '../use-cases/mark-notice-read.js';
import { ListNoticesQuery, NoticeDto, NoticePageDto } from './notices.dto.js';

@ApiTags('notices')
@Controller('api/events/v1/notices')
export class NoticesController {
  constructor(
    private readonly listNotices: ListNotices,
    private readonly markNoticeRead: MarkNoticeRead,
    private readonly commands: Commands,
  ) {}

  @Get()
  @Operation({
    id: 'listNotices',
    zh: '通知列表',
    en: 'List notices',
    description: '按时间倒序分页列出承办单位及其处置人收到的通知：回访结果、重办要求与移交，可只看未读。筛选未授权的区划返回 403。',
    scopes: ['events:read'],
    answer: NoticePageDto,
    problems: ['platform.area-forbidden', 'platform.cursor-invalid'],
  })
  async list(@Ctx() ctx: RequestContext, @Query() query: ListNoticesQuery): Promise<NoticePageDto> {
    const { cursor, limit, areaCode, ...filters } = query;
    return ctx.page(await this.listNotices.execute({ ...filters, areas: ctx.areasWithin(areaCode) }, { cursor, limit }));
  }

  @Post(':id/read')
  @Operation({
    id: 'markNoticeRead',
    zh: '标记通知已读',
    en: 'Mark a notice read',
    description: '记下首次阅读的时间，再次标记不改变该时间。仅限该承办单位的人员，否则返回 403；不存在或不在授权区划内时返回 404。',
    scopes: ['events:handle'],
    by: ['unit-staff', 'staff', 'grid-worker'],
    answer: NoticeDto,
    problems: ['events.notice-not-found', 'events.unit-not-concerned'],
  })
  read(@Ctx() ctx: RequestContext, @Param('id', UuidPipe) noticeId: string): Promise<NoticeDto> {
    return this.commands.run(ctx, {}, (tx) => this.markNoticeRead.execute(tx, { noticeId, guard: ctx.guard }));
  }
}
