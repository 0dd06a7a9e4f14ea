import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { CompoundType } from '../domain/area.js';

@Entity('compound_types')
export class CompoundTypeEntity implements CompoundType {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'compound_types_pkey' })
  code: string;

  @Column({ type: 'text' })
  name: string;
}
