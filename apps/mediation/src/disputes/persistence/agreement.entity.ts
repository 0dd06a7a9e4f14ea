import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AgreementForm, Signer } from '../domain/agreement.js';

/** The agreement of a dispute, at most one; drafting again replaces it. */
@Entity('dispute_agreements')
export class AgreementEntity {
  @PrimaryColumn('uuid', { name: 'dispute_id', primaryKeyConstraintName: 'dispute_agreements_pkey' }) disputeId: string;
  @Column('text') form: AgreementForm;
  @Column('text', { name: 'content_sealed' }) contentSealed: string;
  @Column('text') summary: string;
  @Column('timestamptz', { name: 'reached_at' }) reachedAt: Date;
  @Column('boolean', { name: 'concerns_status' }) concernsStatus: boolean;
  @Column('jsonb') signatures: { signer: Signer; id: string; at: string }[];
  @Column('timestamptz', { name: 'sealed_at', nullable: true }) sealedAt: Date | null;
  @Column('timestamptz', { name: 'effective_at', nullable: true }) effectiveAt: Date | null;
}

@Entity('dispute_obligations')
@Index('dispute_obligations_dispute_id_idx', ['disputeId'])
export class ObligationEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dispute_obligations_pkey' }) id: string;
  @Column('uuid', { name: 'dispute_id' }) disputeId: string;
  @Column('text', { name: 'text_sealed' }) textSealed: string;
  @Column('numeric', { name: 'amount_yuan', precision: 14, scale: 2, nullable: true }) amountYuan: string | null;
  @Column('date', { name: 'due_on' }) dueOn: string;
  @Column('timestamptz', { name: 'performed_at', nullable: true }) performedAt: Date | null;
}
