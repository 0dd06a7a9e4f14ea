import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who saw the name and phone of a party in the clear, when and why (PIPL Art. 51). */
@Entity('party_reveals')
@Index('party_reveals_dispute_idx', ['disputeId', 'id'])
export class PartyRevealEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'party_reveals_pkey' }) id: string;
  @Column('uuid', { name: 'dispute_id' }) disputeId: string;
  @Column('uuid', { name: 'party_id' }) partyId: string;
  @Column('text') actor: string;
  @Column('text', { name: 'client_id' }) clientId: string;
  @Column('text') reason: string;
  @Column('timestamptz') at: Date;
}
