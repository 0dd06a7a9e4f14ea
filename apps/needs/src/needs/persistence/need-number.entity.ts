import { Column, Entity, PrimaryColumn } from 'typeorm';

/** How many needs were numbered on one local day. */
@Entity('need_numbers')
export class NeedNumberEntity {
  @PrimaryColumn('date', { primaryKeyConstraintName: 'need_numbers_pkey' })
  day: string;

  @Column('integer')
  last: number;
}
