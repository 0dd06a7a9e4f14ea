import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who saw a reporter's name and phone in the clear, when and why (PIPL). */
@Entity('reveal_log')
@Index('reveal_log_incident_idx', ['incidentId', 'id'])
export class RevealEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'reveal_log_pkey' })
  id: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incidentId: string;

  @Column({ type: 'text' })
  actor: string;

  @Column({ name: 'client_id', type: 'text' })
  clientId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
