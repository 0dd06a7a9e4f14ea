import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A repair that this database has had. */
@Entity('repairs')
export class RepairEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'repairs_pkey' })
  name: string;

  @Column('timestamptz', { name: 'ran_at' })
  ranAt: Date;
}
