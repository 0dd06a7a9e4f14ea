import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { ResponsibilityRule } from '../domain/responsibility-rule.js';

@Entity('responsibility_rules')
@Index('responsibility_rules_key', ['categoryCode', 'areaCode'], { unique: true })
export class ResponsibilityRuleEntity implements ResponsibilityRule {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'responsibility_rules_pkey' })
  id: string;

  @Column({ name: 'category_code', type: 'text' })
  categoryCode: string;

  @Column({ name: 'area_code', type: 'text' })
  areaCode: string;

  @Column({ type: 'text' })
  unit: string;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  assisting: readonly string[];

  @Column({ name: 'handler_id', type: 'text', nullable: true })
  handlerId: string | null;

  @Column({ name: 'handler_name', type: 'text', nullable: true })
  handlerName: string | null;

  @Column({ type: 'text', nullable: true })
  grade: ResponsibilityRule['grade'];
}
