import { Column, Entity, PrimaryColumn } from 'typeorm';

/** What this service keeps of a volunteer of the points service: enough to know that there is one. No name, no phone. */
@Entity('known_volunteers')
export class KnownVolunteerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'known_volunteers_pkey' })
  id: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date;

  /** The aggregate's version that the row was taken from: what is older comes too late. */
  @Column('integer')
  version: number;
}
