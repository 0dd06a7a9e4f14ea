import type { PersonalDataCipher } from '@linli/personal-data';
import type { EntityManager } from 'typeorm';
import type { Dispute } from '../domain/dispute.js';
import { AgreementEntity, ObligationEntity } from './agreement.entity.js';
import { toAgreement, toObligation } from './agreement-row.js';
import type { DisputeEntity } from './dispute.entity.js';
import { toDispute } from './dispute-row.js';
import { PartyEntity } from './party.entity.js';
import { toParty } from './party-row.js';
import { FollowUpEntity, SessionEntity } from './session.entity.js';
import { toFollowUp, toSession } from './session-row.js';

/** The dispute of a row with everything that belongs to it. */
export async function loadDispute(manager: EntityManager, row: DisputeEntity, cipher: PersonalDataCipher): Promise<Dispute> {
  const where = { disputeId: row.id };
  const parties = await manager.find(PartyEntity, { where, order: { id: 'ASC' } });
  const sessions = await manager.find(SessionEntity, { where, order: { heldAt: 'ASC', id: 'ASC' } });
  const followUps = await manager.find(FollowUpEntity, { where, order: { visitedAt: 'ASC', id: 'ASC' } });
  const agreement = await manager.findOne(AgreementEntity, { where });
  const obligations = agreement ? await manager.find(ObligationEntity, { where, order: { dueOn: 'ASC', id: 'ASC' } }) : [];
  const parts = {
    parties: parties.map((party) => toParty(party, cipher)),
    sessions: sessions.map((session) => toSession(session, cipher)),
    followUps: followUps.map(toFollowUp),
    agreement:
      agreement &&
      toAgreement(
        agreement,
        obligations.map((obligation) => toObligation(obligation, cipher)),
        cipher,
      ),
  };
  return toDispute(row, parts, cipher);
}
