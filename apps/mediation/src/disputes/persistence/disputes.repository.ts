import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tx } from '@linli/unit-of-work';
import { cleanText } from '@linli/personal-data';
import { MediationError } from '../../mediation.errors.js';
import type { Dispute } from '../domain/dispute.js';
import { dayOf } from '../domain/shanghai-time.js';
import { DisputeRow } from './dispute.entity.js';
import { TimelineEntryRow } from './timeline-entry.entity.js';

export interface Change {
  action: string;
  /** Without names, phones and identity numbers: the timeline is shown to everybody who may see the dispute. */
  note?: string;
}

/** Kinds of actors who act for themselves and not in an office. */
const privateKinds = new Set(['resident', 'party', 'applicant', 'respondent', 'volunteer']);

/** Disputes and their timeline, bound to the transaction that is passed in. */
@Injectable()
export class DisputesRepository {
  /** `MD-YYYYMMDD-NNNNNN` from a sequence: unique and never waiting for another writer; numbers of transactions that failed are skipped. */
  async nextNumber(tx: Tx): Promise<string> {
    const [row] = (await tx.manager.query(`SELECT nextval('dispute_numbers') % 1000000 AS n`)) as [{ n: string }];
    return `MD-${dayOf(tx.now).replaceAll('-', '')}-${row.n.padStart(6, '0')}`;
  }

  /** Writes a new dispute with the first entry of its timeline; false when its incident has opened one already. */
  async insert(tx: Tx, dispute: Dispute, change: Change): Promise<boolean> {
    const result = await tx.manager.createQueryBuilder().insert().into(DisputeRow).values(dispute).orIgnore().returning('id').execute();
    if ((result.raw as unknown[]).length === 0) return false;
    await this.record(tx, dispute, change);
    return true;
  }

  async get(manager: EntityManager, id: string): Promise<Dispute> {
    const row = await manager.findOne(DisputeRow, { where: { id } });
    if (!row) throw new MediationError('mediation.dispute-not-found', { id });
    return { ...row };
  }

  /** The dispute with its row locked until the end of the transaction. */
  async lock(tx: Tx, id: string): Promise<Dispute> {
    const row = await tx.manager.findOne(DisputeRow, { where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new MediationError('mediation.dispute-not-found', { id });
    return { ...row };
  }

  /** Writes the changed dispute as its next version, with a timeline entry; the row must be locked. */
  async save(tx: Tx, dispute: Dispute, change: Change): Promise<Dispute> {
    const next = { ...dispute, version: dispute.version + 1 };
    await tx.manager.save(DisputeRow, next);
    await this.record(tx, next, change);
    return next;
  }

  private async record(tx: Tx, dispute: Dispute, change: Change): Promise<void> {
    const { actor, clientId } = tx.context;
    await tx.manager.insert(TimelineEntryRow, {
      disputeId: dispute.id,
      version: dispute.version,
      at: tx.now,
      action: change.action,
      state: dispute.state,
      colour: dispute.colour,
      actor: cleanText(`${actor.kind}:${actor.id}`),
      // Work names are kept; those of residents and parties are personal data.
      actorName: privateKinds.has(actor.kind) || actor.name === undefined ? null : cleanText(actor.name),
      clientId,
      note: change.note ?? null,
    });
  }
}
