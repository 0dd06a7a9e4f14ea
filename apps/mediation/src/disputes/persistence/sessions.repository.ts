import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tx } from '@linli/unit-of-work';
import type { FollowUp, Session } from '../domain/session.js';
import { FollowUpRow, SessionRow } from './session.entity.js';

/** Mediation meetings and the visits after the settlement. */
@Injectable()
export class SessionsRepository {
  async add(tx: Tx, session: Session): Promise<void> {
    await tx.manager.insert(SessionRow, session);
  }

  async of(manager: EntityManager, disputeId: string): Promise<Session[]> {
    return manager.find(SessionRow, { where: { disputeId }, order: { heldAt: 'ASC', id: 'ASC' } });
  }

  async addFollowUp(tx: Tx, visit: FollowUp): Promise<void> {
    await tx.manager.insert(FollowUpRow, visit);
  }

  async followUpsOf(manager: EntityManager, disputeId: string): Promise<FollowUp[]> {
    return manager.find(FollowUpRow, { where: { disputeId }, order: { visitedAt: 'ASC', id: 'ASC' } });
  }
}
