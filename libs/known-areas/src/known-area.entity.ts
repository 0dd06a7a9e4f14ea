import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('known_areas')
export class KnownAreaEntity {
  @PrimaryColumn('text', { name: 'area_code', primaryKeyConstraintName: 'known_areas_pkey' })
  areaCode: string;

  @Column('boolean', { name: 'is_active' })
  isActive: boolean;

  @Column('integer')
  version: number;
}
