import { Injectable } from '@nestjs/common';
import { Clock, type Tx } from '@linli/unit-of-work';
import { DataSource, type EntityManager } from 'typeorm';
import { ReadMediators } from '../../mediators/use-cases/read-mediators.js';
import type { Dispute } from '../domain/dispute.js';
import { AgreementsRepository } from '../persistence/agreements.repository.js';
import { DisputesRepository } from '../persistence/disputes.repository.js';
import { PartiesRepository } from '../persistence/parties.repository.js';
import { SessionsRepository } from '../persistence/sessions.repository.js';
import type { DisputeGate } from '../domain/dispute-command.js';
import { viewDispute, type DisputeView } from './dispute-view.js';
import { ProtectParties } from './protect-parties.js';

export type { DisputeView } from './dispute-view.js';

/** Reads one dispute. Names and phones are always masked; texts are redacted unless the caller may read files. */
@Injectable()
export class ReadDispute {
  constructor(
    private readonly dataSource: DataSource,
    private readonly clock: Clock,
    private readonly disputes: DisputesRepository,
    private readonly parties: PartiesRepository,
    private readonly agreements: AgreementsRepository,
    private readonly sessions: SessionsRepository,
    private readonly mediators: ReadMediators,
    private readonly protect: ProtectParties,
  ) {}

  async execute(id: string, access: { files: boolean; gate: DisputeGate }): Promise<DisputeView> {
    const { manager } = this.dataSource;
    const dispute = await this.disputes.get(manager, id);
    access.gate(dispute);
    return this.view(manager, dispute, access.files, this.clock.now());
  }

  /** The dispute as a change has left it, in the same transaction; redacted, since the answer may be kept for a repeat of the request. */
  async after(tx: Tx, dispute: Dispute): Promise<DisputeView> {
    return this.view(tx.manager, dispute, false, tx.now);
  }

  private async view(manager: EntityManager, dispute: Dispute, files: boolean, now: Date): Promise<DisputeView> {
    const { id } = dispute;
    const parties = await this.parties.of(manager, id);
    const agreement = await this.agreements.find(manager, id);
    const obligations = agreement ? await this.agreements.obligationsOf(manager, id) : [];
    const followUps = await this.sessions.followUpsOf(manager, id);
    const mediators = await this.mediators.names(manager, dispute.mediatorIds);
    const open = (sealed: string) => this.protect.open(id, sealed);
    const reveal = {
      masked: this.protect.masked.bind(this.protect),
      text: files ? open : (sealed: string) => this.protect.redact(open(sealed), parties),
    };
    return viewDispute({ dispute, parties, mediators, agreement, obligations, followUps }, reveal, now);
  }
}
