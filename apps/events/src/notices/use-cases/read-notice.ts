import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import type { NoticeEntity } from '../persistence/notice.entity.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

/** Marks a notice as read; the time of the first reading stays. */
@Injectable()
export class ReadNotice {
  constructor(private readonly notices: NoticesRepository) {}

  async execute(tx: Tx, id: string, check: (notice: { areaCode: string }) => void): Promise<NoticeEntity> {
    const notice = await this.notices.lock(tx, id);
    if (!notice) throw new EventsError('events.notice-not-found', { id });
    check(notice);
    if (notice.readAt) return notice;
    await this.notices.markRead(tx, id);
    return { ...notice, readAt: tx.now };
  }
}
