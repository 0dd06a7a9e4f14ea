import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who saw a resident's name, phone and address in the clear, through which claim, when and why (PIPL Art. 51). */
@Entity('resident_reveals')
@Index('resident_reveals_claim', ['claimId', 'id'])
export class ResidentRevealEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'resident_reveals_pkey' })
  id: string;

  @Column('uuid', { name: 'claim_id' })
  claimId: string;

  @Column('text')
  actor: string;

  @Column('text', { name: 'client_id' })
  clientId: string;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  at: Date;
}
