import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who saw the contact of a unit in the clear, when and why (PIPL). */
@Entity('contact_reveals')
@Index('contact_reveals_unit', ['unit', 'id'])
export class ContactRevealEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'contact_reveals_pkey' })
  id: string;

  @Column({ type: 'text' })
  unit: string;

  @Column({ type: 'text' })
  actor: string;

  @Column({ name: 'client_id', type: 'text' })
  clientId: string;

  @Column({ type: 'text' })
  reason: string;

  @Column({ type: 'timestamptz' })
  at: Date;
}
