import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Absence } from '../domain/duty.js';

@Entity('absences')
@Index('absences_person', ['personId', 'to'])
export class AbsenceEntity implements Absence {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'absences_pkey' })
  id: string;

  @Column({ name: 'area_code', type: 'text' })
  areaCode: string;

  @Column({ name: 'person_id', type: 'text' })
  personId: string;

  @Column({ name: 'from_day', type: 'date' })
  from: string;

  @Column({ name: 'to_day', type: 'date' })
  to: string;
}
