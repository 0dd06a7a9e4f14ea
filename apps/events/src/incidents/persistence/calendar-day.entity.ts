import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A day that differs from "Monday to Friday work": a public holiday, or a weekend day turned into a working day (调休). */
@Entity('calendar_days')
export class CalendarDayEntity {
  @PrimaryColumn({ type: 'date', primaryKeyConstraintName: 'calendar_days_pkey' })
  day: string;

  /** holiday or workday */
  @Column({ type: 'text' })
  kind: string;
}
