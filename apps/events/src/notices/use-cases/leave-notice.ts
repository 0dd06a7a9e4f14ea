import { Injectable } from '@nestjs/common';
import { cleanText } from '@linli/personal-data';
import { newId, type Tx } from '@linli/unit-of-work';
import { noticeText, type Notice } from '../domain/notice.js';
import { NoticesRepository } from '../persistence/notices.repository.js';

export interface LeaveNoticeInput extends Pick<Notice, 'kind' | 'satisfaction'> {
  readonly incident: Pick<Notice, 'id' | 'number' | 'areaCode'> & {
    readonly unit: string | null;
    readonly handler: { readonly id: string } | null;
  };
  /** The reporter's reasons or the reviewer's, without the reporter's name. */
  readonly text: string | null;
}

/**
 * Tells the unit and the handler of an incident what happened to it, in the transaction in which it happened. Nobody named: nobody told.
 */
@Injectable()
export class LeaveNotice {
  constructor(private readonly notices: NoticesRepository) {}

  async execute(tx: Tx, { incident, kind, satisfaction, text }: LeaveNoticeInput): Promise<void> {
    const { id: incidentId, number, areaCode, unit, handler } = incident;
    if (unit === null) return;
    await this.notices.add(tx, {
      id: newId(),
      incidentId,
      number,
      areaCode,
      unit,
      handlerId: handler?.id ?? null,
      kind,
      satisfaction,
      text: noticeText({ number, kind, satisfaction, text: text && cleanText(text) }),
      leftAt: tx.now,
      readAt: null,
    });
  }
}
