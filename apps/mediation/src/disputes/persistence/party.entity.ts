import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { PartyConsent, PartyRole } from '../domain/dispute.js';

/** A party: name and phone sealed, the keyed hashes find the same person in earlier disputes. */
@Entity('dispute_parties')
@Index('dispute_parties_dispute_id_idx', ['disputeId'])
@Index('dispute_parties_name_hash_idx', ['nameHash'])
@Index('dispute_parties_phone_hash_idx', ['phoneHash'])
export class PartyEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dispute_parties_pkey' }) id: string;
  @Column('uuid', { name: 'dispute_id' }) disputeId: string;
  @Column('text') role: PartyRole;
  @Column('text', { name: 'name_sealed' }) nameSealed: string;
  @Column('text', { name: 'name_hash' }) nameHash: string;
  @Column('text', { name: 'phone_sealed', nullable: true }) phoneSealed: string | null;
  @Column('text', { name: 'phone_hash', nullable: true }) phoneHash: string | null;
  @Column('text') consent: PartyConsent;
  @Column('timestamptz', { name: 'consent_at', nullable: true }) consentAt: Date | null;
}
