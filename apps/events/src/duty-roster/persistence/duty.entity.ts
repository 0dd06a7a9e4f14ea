import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { DutyKind } from '../domain/duty.js';

@Entity('duties')
@Index('duties_area', ['areaCode', 'id'])
@Index('duties_unit', ['unit', 'id'])
export class DutyEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'duties_pkey' })
  id: string;

  @Column({ name: 'area_code', type: 'text' })
  areaCode: string;

  @Column({ type: 'text', nullable: true })
  unit: string | null;

  @Column({ type: 'text' })
  kind: DutyKind;

  @Column({ name: 'person_id', type: 'text' })
  personId: string;

  @Column({ name: 'person_name', type: 'text', nullable: true })
  personName: string | null;

  @Column({ name: 'deputy_id', type: 'text', nullable: true })
  deputyId: string | null;

  @Column({ name: 'deputy_name', type: 'text', nullable: true })
  deputyName: string | null;

  @Column({ type: 'integer', array: true })
  weekdays: readonly number[];

  @Column({ name: 'from_day', type: 'date' })
  from: string;

  @Column({ name: 'to_day', type: 'date', nullable: true })
  to: string | null;

  @Column({ type: 'integer' })
  version: number;

  @Column({ name: 'changed_at', type: 'timestamptz' })
  changedAt: Date;
}
