import { Injectable } from '@nestjs/common';
import type { Tx } from '@linli/unit-of-work';
import type { IncidentChange } from '../domain/decide-move.js';
import { IncidentEntity } from './incident.entity.js';
import { RevealEntity } from './reveal.entity.js';
import { TimelineEntryEntity } from './timeline-entry.entity.js';

/** Writes of the aggregate, each inside the caller's transaction. */
@Injectable()
export class IncidentsRepository {
  /** Takes the incident's row: whoever else moves it waits until this transaction ends. */
  async lock(tx: Tx, id: string): Promise<IncidentEntity | null> {
    return tx.manager.findOne(IncidentEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
  }

  async find(tx: Tx, id: string): Promise<IncidentEntity | null> {
    return tx.manager.findOne(IncidentEntity, { where: { id } });
  }

  async insert(tx: Tx, incident: IncidentEntity): Promise<void> {
    await tx.manager.insert(IncidentEntity, incident);
  }

  async change(tx: Tx, incident: IncidentEntity, change: IncidentChange): Promise<IncidentEntity> {
    await tx.manager.update(IncidentEntity, { id: incident.id }, { ...change, updatedAt: tx.now });
    return Object.assign(new IncidentEntity(), incident, change, { updatedAt: tx.now });
  }

  async addToTimeline(tx: Tx, entry: TimelineEntryEntity): Promise<void> {
    await tx.manager.insert(TimelineEntryEntity, entry);
  }

  async addReveal(tx: Tx, reveal: RevealEntity): Promise<void> {
    await tx.manager.insert(RevealEntity, reveal);
  }
}
