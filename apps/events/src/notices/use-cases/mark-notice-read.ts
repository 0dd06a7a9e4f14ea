import { Injectable } from '@nestjs/common';
import type { Guard, Tx } from '@linli/unit-of-work';
import { EventsError } from '../../events.errors.js';
import type { Notice } from '../domain/notice.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

/** Marks a notice as read, for the unit that it was left for; the time of the first reading stays. Throws `events.notice-not-found` and `events.unit-not-concerned`. */
@Injectable()
export class MarkNoticeRead {
  constructor(private readonly notices: NoticesRepository) {}

  async execute(tx: Tx, { noticeId: id, guard }: { noticeId: string; guard: Guard }): Promise<Notice> {
    const before = await this.notices.lock(tx, id);
    if (!before || !guard.sees(before.areaCode)) throw new EventsError('events.notice-not-found', { id });
    if (before.unit !== tx.context.actor.unit) throw new EventsError('events.unit-not-concerned');
    if (before.readAt) return before;
    const after = { ...before, readAt: tx.now };
    await this.notices.save(tx, after);
    return after;
  }
}
