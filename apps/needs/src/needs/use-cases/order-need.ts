import { Injectable } from '@nestjs/common';
import { needOpenedV1 } from '@linli/contracts';
import { newId, type Tx } from '@linli/unit-of-work';
import { cleanText } from '@linli/personal-data';
import { orderNeed, type NeedOrder } from '../domain/need.js';
import { needNumber, numberingDay } from '../domain/need-number.js';
import { NeedRepository } from '../persistence/need.repository.js';
import { toNeedView, type NeedView } from './need-view.js';
import { RecordOnTimeline } from './record-on-timeline.js';

/** 点单: a resident, or somebody for the resident, orders a need. */
@Injectable()
export class OrderNeed {
  constructor(
    private readonly needs: NeedRepository,
    private readonly timeline: RecordOnTimeline,
  ) {}

  async execute(tx: Tx, order: NeedOrder): Promise<NeedView> {
    const day = numberingDay(tx.now);
    const { texts, original } = withoutPersonalData(order);
    const identity = { id: newId(), number: needNumber(day, await this.needs.countUp(tx.manager, day)) };
    const need = orderNeed(identity, { ...order, ...texts }, tx.now);
    await this.needs.insert(tx.manager, need, original);
    await this.timeline.execute(tx, { needId: need.id, action: 'order', state: need.state });
    await tx.outbox.add(needOpenedV1, {
      key: need.id,
      version: need.version,
      data: { needId: need.id, incidentId: need.incidentId, areaCode: need.areaCode, class: need.class, openedAt: tx.now.toISOString() },
    });
    return toNeedView(need);
  }
}

/** People write phones and names into free text too: what stays readable is without them, the words as given are kept sealed. */
function withoutPersonalData({ place, subject, content, resident }: NeedOrder) {
  const names = resident ? [resident.name] : [];
  const texts = {
    place: place && cleanText(place, names),
    subject: cleanText(subject, names),
    content: cleanText(content, names),
  };
  const changed = texts.place !== place || texts.subject !== subject || texts.content !== content;
  return { texts, original: changed ? JSON.stringify({ place, subject, content }) : null };
}
