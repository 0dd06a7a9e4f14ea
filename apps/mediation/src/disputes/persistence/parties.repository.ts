import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tx } from '@linli/unit-of-work';
import type { Party } from '../domain/dispute.js';
import { PartyRow } from './party.entity.js';

export interface HistoryQuery {
  disputeId: string;
  areaCode: string;
  placeKey: string | null;
  nameHashes: readonly string[];
  phoneHashes: readonly string[];
  since: Date;
}

@Injectable()
export class PartiesRepository {
  async of(manager: EntityManager, disputeId: string): Promise<Party[]> {
    return manager.find(PartyRow, { where: { disputeId }, order: { id: 'ASC' } });
  }

  async add(tx: Tx, parties: readonly Party[]): Promise<void> {
    if (parties.length > 0) await tx.manager.insert(PartyRow, [...parties]);
  }

  async saveConsent(tx: Tx, party: Party): Promise<void> {
    await tx.manager.update(PartyRow, { id: party.id }, { consent: party.consent, consentAt: party.consentAt });
  }

  /**
   * How many other disputes since then share the place or a person. A phone is the same person anywhere, a name only within the same area,
   * a place only within the same area.
   */
  async countRepeats(tx: Tx, query: HistoryQuery): Promise<number> {
    const rows = (await tx.manager.query(
      `SELECT count(*)::int AS n FROM disputes d
        WHERE d.id <> $1 AND d.opened_at >= $2
          AND ((d.area_code = $3 AND d.place_key = $4)
            OR EXISTS (SELECT 1 FROM dispute_parties p WHERE p.dispute_id = d.id
                 AND (p.phone_hash = ANY($5) OR (p.name_hash = ANY($6) AND d.area_code = $3))))`,
      [query.disputeId, query.since, query.areaCode, query.placeKey, query.phoneHashes, query.nameHashes],
    )) as [{ n: number }];
    return rows[0].n;
  }
}
