import { Injectable } from '@nestjs/common';
import { newId, type Tx } from '@linli/unit-of-work';
import { NoticesRepository } from '../persistence/notices.repository.js';

export interface LeaveNoticeInput {
  incident: { id: string; number: string; areaCode: string; unit: string | null; handlerId: string | null };
  kind: 'followed-up' | 'redo';
  satisfaction: number | null;
  /** The reporter's reasons or the reviewer's, already without personal data. */
  text: string | null;
}

/** Tells the unit and the handler of an incident what happened to it, in the transaction in which it happened. Nobody named: nobody told. */
@Injectable()
export class LeaveNotice {
  constructor(private readonly notices: NoticesRepository) {}

  async execute(tx: Tx, { incident, kind, satisfaction, text }: LeaveNoticeInput): Promise<void> {
    const { id: incidentId, number, areaCode, unit, handlerId } = incident;
    if (unit === null) return;
    const opening = kind === 'redo' ? `事件 ${number} 需要重办` : `事件 ${number} 已回访`;
    const rating = satisfaction === null ? '' : `，满意度 ${satisfaction} 分`;
    const words = `${opening}${rating}${text ? `：${text}` : ''}`;
    const notice = {
      id: newId(),
      incidentId,
      number,
      areaCode,
      unit,
      handlerId,
      kind,
      satisfaction,
      text: words,
      leftAt: tx.now,
      readAt: null,
    };
    await this.notices.add(tx, notice);
  }
}
