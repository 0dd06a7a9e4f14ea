import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A span that a city may set: the time to resolve each grade, and the time box for asking to return a dispatch. */
@Entity('time_limits')
export class TimeLimitEntity {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'time_limits_pkey' })
  name: string;

  @Column({ type: 'integer' })
  amount: number;

  /** natural-hours, natural-days, working-hours or working-days */
  @Column({ type: 'text' })
  unit: string;
}
