import { Module } from '@nestjs/common';
import { NoticesController } from './http/notices.controller.js';
import { NoticeEntity } from './persistence/notice.entity.js';
import { NoticesReader } from './persistence/notices.reader.js';
import { NoticesRepository } from './persistence/notices.repository.js';
import { LeaveNotice } from './use-cases/leave-notice.js';
import { ListNotices } from './use-cases/list-notices.js';
import { MarkNoticeRead } from './use-cases/mark-notice-read.js';

export const noticesEntities = [NoticeEntity];

/** What units and their handlers are told. */
@Module({
  controllers: [NoticesController],
  providers: [NoticesRepository, NoticesReader, LeaveNotice, ListNotices, MarkNoticeRead],
  exports: [LeaveNotice],
})
export class NoticesModule {}
