import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One version of the award rule [policy]. A new rule is a new row. */
@Entity({ name: 'award_rules' })
export class AwardRuleEntity {
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'award_rules_pkey' })
  version: number;

  @Column('timestamptz', { name: 'effective_from' })
  effectiveFrom: Date;

  @Column('integer', { name: 'points_per_hour', array: true })
  pointsPerHour: number[];

  @Column('integer', { name: 'coefficient_thousandths' })
  coefficientThousandths: number;

  @Column('integer', { name: 'rating_thousandths', array: true })
  ratingThousandths: number[];

  @Column('integer', { name: 'mediation_points' })
  mediationPoints: number;

  @Column('integer', { name: 'points_per_day_max' })
  pointsPerDayMax: number;

  @Column('integer', { name: 'points_per_month_max' })
  pointsPerMonthMax: number;
}
