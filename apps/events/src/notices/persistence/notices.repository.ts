import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { Notice } from '../domain/notice.js';
import { NoticeEntity } from './notice.entity.js';

@Injectable()
export class NoticesRepository {
  async lock(tx: Tx, id: string): Promise<Notice | null> {
    return tx.manager.findOne(NoticeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async add(tx: Tx, notice: Notice): Promise<void> {
    await tx.manager.insert(NoticeEntity, notice);
  }

  /** Of a notice that was left only the reading can change. */
  async save(tx: Tx, { id, readAt }: Notice): Promise<void> {
    await tx.manager.update(NoticeEntity, { id }, { readAt });
  }
}
