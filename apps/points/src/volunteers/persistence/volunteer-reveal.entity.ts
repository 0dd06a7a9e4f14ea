import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** Who saw the name and phone of a volunteer in the clear, when and why (PIPL Art. 51). */
@Entity({ name: 'volunteer_reveals' })
@Index('volunteer_reveals_volunteer', ['volunteerId', 'id'])
export class VolunteerRevealEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'volunteer_reveals_pkey' })
  id: string;

  @Column('uuid', { name: 'volunteer_id' })
  volunteerId: string;

  @Column('text')
  actor: string;

  @Column('text', { name: 'client_id' })
  clientId: string;

  @Column('text')
  reason: string;

  @Column('timestamptz')
  at: Date;
}
