import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import { In, type EntityManager } from 'typeorm';
import type { Incident, NewIncident } from '../domain/incident.js';
import { IncidentEntity } from './incident.entity.js';
import { changedColumns, toIncident, toNewRow, toOriginalTexts, type NewIncidentRow, type OriginalTexts } from './incident-row.js';

const isMaster = `EXISTS (SELECT 1 FROM incidents merged WHERE merged.master_id = incidents.id AND merged.state = 'merged') AS "isMaster"`;

/** Reads and writes of the aggregate, each inside the caller's transaction. */
@Injectable()
export class IncidentsRepository {
  /** What a transaction has locked stays as it read or saved it, since nobody else can change it: a second lock asks the database nothing. */
  private readonly locked = new WeakMap<EntityManager, Map<string, Incident>>();

  constructor(private readonly cipher: PersonalDataCipher) {}

  /** Takes the incident's row: whoever else moves it waits until this transaction ends. */
  async lock(tx: Tx, id: string): Promise<Incident | null> {
    const held = this.heldBy(tx);
    if (!held.has(id)) await this.lockAll(tx, [id]);
    return held.get(id) ?? null;
  }

  /** Takes several rows, in the order of their ids, so that two transactions never wait for each other. */
  async lockAll(tx: Tx, ids: readonly string[]): Promise<void> {
    const rows = await tx.manager.find(IncidentEntity, {
      where: { id: ids.length === 1 ? ids[0] : In([...ids]) },
      order: { id: 'ASC' },
      lock: { mode: 'pessimistic_write' },
    });
    for (const row of rows) this.heldBy(tx).set(row.id, toIncident(row, this.cipher));
  }

  /** Takes the rows of all that are merged into a master, in the order of their ids. */
  async lockMerged(tx: Tx, masterId: string): Promise<Incident[]> {
    const where = { masterId, state: 'merged' } as const;
    const rows = await tx.manager.find(IncidentEntity, { where, order: { id: 'ASC' }, lock: { mode: 'pessimistic_write' } });
    for (const row of rows) this.heldBy(tx).set(row.id, toIncident(row, this.cipher));
    return rows.map((row) => this.heldBy(tx).get(row.id) as Incident);
  }

  /** How many are merged into a master, whose row the caller has locked. */
  async countMerged(tx: Tx, masterId: string): Promise<number> {
    return tx.manager.countBy(IncidentEntity, { masterId, state: 'merged' });
  }

  async find(tx: Tx, id: string): Promise<{ incident: Incident; original: OriginalTexts | null } | null> {
    const row = await tx.manager.findOne(IncidentEntity, { where: { id } });
    return row && { incident: toIncident(row, this.cipher), original: toOriginalTexts(row, this.cipher) };
  }

  /** The row of a new incident, for a statement that writes more than this. */
  rowOf(incident: NewIncident, original: OriginalTexts | null): NewIncidentRow {
    return toNewRow(incident, original, this.cipher);
  }

  async add(tx: Tx, incident: NewIncident, original: OriginalTexts | null): Promise<void> {
    await tx.manager.insert(IncidentEntity, this.rowOf(incident, original));
  }

  /** Writes what has changed. True where others are merged into it: asked beside the write, since every move of every incident wants to know. */
  async save(tx: Tx, before: Incident, after: Incident): Promise<boolean> {
    const update = tx.manager
      .createQueryBuilder()
      .update(IncidentEntity)
      .set(changedColumns(before, after, this.cipher))
      .where({ id: before.id });
    const { raw } = await update.returning(isMaster).execute();
    this.heldBy(tx).set(after.id, after);
    return (raw as { isMaster: boolean }[])[0]?.isMaster ?? false;
  }

  private heldBy({ manager }: Tx): Map<string, Incident> {
    const held = this.locked.get(manager) ?? new Map<string, Incident>();
    this.locked.set(manager, held);
    return held;
  }
}
