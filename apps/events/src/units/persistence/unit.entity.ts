import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { StaffMember, Term, UnitKind } from '../domain/unit.js';

@Entity('units')
export class UnitEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'units_pkey' })
  id: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ type: 'text' })
  kind: UnitKind;

  @Column({ type: 'text', array: true })
  areas: readonly string[];

  @Column({ name: 'contact_name_sealed', type: 'text', nullable: true })
  contactNameSealed: string | null;

  @Column({ name: 'contact_phone_sealed', type: 'text', nullable: true })
  contactPhoneSealed: string | null;

  @Column({ type: 'jsonb', default: () => "'[]'" })
  staff: readonly StaffMember[];

  @Column({ type: 'jsonb', nullable: true })
  term: Term | null;

  @Column({ name: 'is_active', type: 'boolean' })
  isActive: boolean;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;
}
