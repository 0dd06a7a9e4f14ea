import { Column, Entity, PrimaryColumn } from 'typeorm';

/** The natural key of a pushed ticket, and the incident it became. */
@Entity('tickets')
export class TicketEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'tickets_pkey' })
  system: string;

  @PrimaryColumn({ name: 'external_no', type: 'text', primaryKeyConstraintName: 'tickets_pkey' })
  externalNo: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incidentId: string;

  /** Keyed hash of the canonical content: the same push again is known by it. */
  @Column({ name: 'content_hash', type: 'text' })
  contentHash: string;

  @Column({ name: 'pushed_at', type: 'timestamptz' })
  pushedAt: Date;
}
