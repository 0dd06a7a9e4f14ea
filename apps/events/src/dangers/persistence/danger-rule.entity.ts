import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DangerRule, EmergencyNumber } from '../domain/danger-rule.js';

@Entity('danger_rules')
export class DangerRuleEntity implements DangerRule {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'danger_rules_pkey' })
  code: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text', array: true })
  words: readonly string[];

  @Column({ name: 'also_words', type: 'text', array: true, default: () => "'{}'" })
  alsoWords: readonly string[];

  @Column({ name: 'subject_only', type: 'boolean', default: false })
  subjectOnly: boolean;

  @Column({ name: 'refer_to', type: 'text' })
  referTo: EmergencyNumber;
}
