import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { AreaKind } from '../domain/area.js';

@Entity('areas')
export class AreaEntity {
  @PrimaryColumn({ name: 'area_code', type: 'text', primaryKeyConstraintName: 'areas_pkey' })
  areaCode: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: AreaKind;

  @Column({ name: 'compound_type', type: 'text', nullable: true })
  compoundType: string | null;

  @Column({ type: 'integer', nullable: true })
  households: number | null;

  @Column({ name: 'property_unit', type: 'text', nullable: true })
  propertyUnit: string | null;

  @Column({ name: 'party_branch', type: 'text', nullable: true })
  partyBranch: string | null;

  @Column({ type: 'double precision', nullable: true })
  latitude: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude: number | null;

  @Column({ name: 'is_active', type: 'boolean' })
  isActive: boolean;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;
}
