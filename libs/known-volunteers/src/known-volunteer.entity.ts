import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('known_volunteers')
export class KnownVolunteerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'known_volunteers_pkey' })
  id: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date;

  @Column('integer')
  version: number;
}
