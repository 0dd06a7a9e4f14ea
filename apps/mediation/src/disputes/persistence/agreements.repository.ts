import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Tx } from '@linli/unit-of-work';
import { MediationError } from '../../mediation.errors.js';
import type { Agreement, Obligation } from '../domain/agreement.js';
import { AgreementRow, ObligationRow } from './agreement.entity.js';

/** Agreements with their obligations. They are written only while the dispute's row is locked. */
@Injectable()
export class AgreementsRepository {
  async find(manager: EntityManager, disputeId: string): Promise<Agreement | null> {
    return manager.findOne(AgreementRow, { where: { disputeId } });
  }

  async get(tx: Tx, disputeId: string): Promise<Agreement> {
    const agreement = await this.find(tx.manager, disputeId);
    if (!agreement) throw new MediationError('mediation.agreement-not-found');
    return agreement;
  }

  async save(tx: Tx, agreement: Agreement): Promise<void> {
    await tx.manager.save(AgreementRow, { ...agreement });
  }

  async obligationsOf(manager: EntityManager, disputeId: string): Promise<Obligation[]> {
    return manager.find(ObligationRow, { where: { disputeId }, order: { dueOn: 'ASC', id: 'ASC' } });
  }

  /** A draft that is replaced loses its obligations. */
  async replaceObligations(tx: Tx, disputeId: string, obligations: readonly Obligation[]): Promise<void> {
    await tx.manager.delete(ObligationRow, { disputeId });
    if (obligations.length > 0) await tx.manager.insert(ObligationRow, [...obligations]);
  }

  async saveObligation(tx: Tx, obligation: Obligation): Promise<void> {
    await tx.manager.save(ObligationRow, { ...obligation });
  }
}
