import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import { PersonalDataCipher } from '@linli/personal-data';
import type { Tx } from '@linli/unit-of-work';
import { In, IsNull, type EntityTarget, type QueryDeepPartialEntity } from 'typeorm';
import type { Obligation } from '../domain/agreement.js';
import type { Dispute } from '../domain/dispute.js';
import { AgreementEntity, ObligationEntity } from './agreement.entity.js';
import { toAgreementRow, toObligationRow } from './agreement-row.js';
import { DisputeEntity } from './dispute.entity.js';
import { placeHash, toDisputeRow } from './dispute-row.js';
import { loadDispute } from './load-dispute.js';
import { PartyEntity } from './party.entity.js';
import { nameHash, phoneHash, toPartyRow } from './party-row.js';
import { FollowUpEntity, SessionEntity } from './session.entity.js';
import { toFollowUpRow, toSessionRow } from './session-row.js';

/** Disputes with everything that belongs to them, for writing. The lock of a dispute's row covers its parts: they change under it only. */
@Injectable()
export class DisputesRepository {
  constructor(private readonly cipher: PersonalDataCipher) {}

  /** Unique and never waiting for another writer; numbers of transactions that failed are skipped. */
  async nextSequence(tx: Tx): Promise<number> {
    const [row] = (await tx.manager.query(`SELECT nextval('dispute_numbers') AS n`)) as [{ n: string }];
    return Number(row.n);
  }

  /** Writes a new dispute; false when its incident waits for one already. */
  async add(tx: Tx, dispute: Dispute): Promise<boolean> {
    const insert = tx.manager.createQueryBuilder().insert().into(DisputeEntity).values(toDisputeRow(dispute, this.cipher));
    const { raw } = await insert.orIgnore().returning('id').execute();
    if ((raw as unknown[]).length === 0) return false;
    await this.saveParts(tx, { ...dispute, parties: [], sessions: [], followUps: [], agreement: null }, dispute);
    return true;
  }

  /** The dispute with its row locked until the end of the transaction, or null. */
  async lock(tx: Tx, id: string): Promise<Dispute | null> {
    const row = await tx.manager.findOne(DisputeEntity, { where: { id }, lock: { mode: 'pessimistic_write' } });
    return row && loadDispute(tx.manager, row, this.cipher);
  }

  /** The dispute that an incident waits for, locked as `lock` does. */
  async lockByIncident(tx: Tx, incidentId: string): Promise<Dispute | null> {
    const row = await tx.manager.findOne(DisputeEntity, { where: { incidentId, sourceLostAt: IsNull() }, select: { id: true } });
    return row && this.lock(tx, row.id);
  }

  /** Writes what changed between the locked dispute and its successor. */
  async save(tx: Pick<Tx, 'manager'>, before: Dispute, after: Dispute): Promise<void> {
    const { contentSealed, ...columns } = toDisputeRow(after, this.cipher);
    await tx.manager.update(DisputeEntity, { id: after.id }, before.content === after.content ? columns : { ...columns, contentSealed });
    await this.saveParts(tx, before, after);
  }

  /** How many other disputes of the days before, in the same area, share the place or a person: what happens elsewhere is not to be told from it. */
  async countRepeats(tx: Tx, { id, areaCode, place, parties, openedAt }: Dispute, days: number): Promise<number> {
    const names = parties.map(({ name }) => nameHash(name, this.cipher));
    const phones = parties.flatMap(({ phone }) => phoneHash(phone, this.cipher) ?? []);
    const rows = (await tx.manager.query(
      `SELECT count(*)::int AS n FROM disputes d
        WHERE d.id <> $1 AND d.area_code = $3 AND d.opened_at >= $2::timestamptz - make_interval(hours => 24 * $7::int)
          AND (d.place_key = $4
            OR EXISTS (SELECT 1 FROM dispute_parties p WHERE p.dispute_id = d.id AND (p.phone_hash = ANY($5) OR p.name_hash = ANY($6))))`,
      [id, openedAt, areaCode, placeHash(place, this.cipher), phones, names, days],
    )) as [{ n: number }];
    return rows[0].n;
  }

  private async dropAgreement(tx: Pick<Tx, 'manager'>, disputeId: string, obligations: readonly Obligation[]): Promise<void> {
    await saveRows(tx, ObligationEntity, obligations, [], (obligation) => toObligationRow(obligation, disputeId, this.cipher));
    await tx.manager.delete(AgreementEntity, { disputeId });
  }

  private async saveParts(tx: Pick<Tx, 'manager'>, before: Dispute, after: Dispute): Promise<void> {
    const { id } = after;
    const { cipher } = this;
    await saveRows(tx, PartyEntity, before.parties, after.parties, (party) => toPartyRow(party, id, cipher));
    await saveRows(tx, SessionEntity, before.sessions, after.sessions, (session) => toSessionRow(session, id, cipher));
    await saveRows(tx, FollowUpEntity, before.followUps, after.followUps, (visit) => toFollowUpRow(visit, id));
    if (isDeepStrictEqual(before.agreement, after.agreement)) return;
    if (!after.agreement) return this.dropAgreement(tx, id, before.agreement?.obligations ?? []);
    await tx.manager.upsert(AgreementEntity, toAgreementRow(after.agreement, id, cipher), ['disputeId']);
    const had = before.agreement?.obligations ?? [];
    await saveRows(tx, ObligationEntity, had, after.agreement.obligations, (obligation) => toObligationRow(obligation, id, cipher));
  }
}

/** Writes the rows that are new or other than before and deletes those that are gone. */
async function saveRows<P extends { readonly id: string }, R extends { id: string }>(
  tx: Pick<Tx, 'manager'>,
  entity: EntityTarget<R>,
  before: readonly P[],
  after: readonly P[],
  toRow: (part: P) => R,
): Promise<void> {
  const gone = before.filter(({ id }) => !after.some((part) => part.id === id)).map(({ id }) => id);
  if (gone.length > 0) await tx.manager.delete(entity, { id: In(gone) });
  for (const part of after) {
    const known = before.find(({ id }) => id === part.id);
    if (!isDeepStrictEqual(known, part)) await tx.manager.upsert(entity, toRow(part) as QueryDeepPartialEntity<R>, ['id']);
  }
}
