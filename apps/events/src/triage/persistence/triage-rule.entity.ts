import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TriageRule } from '../domain/triage-rule.js';

@Entity('triage_rules')
export class TriageRuleEntity implements TriageRule {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'triage_rules_pkey' })
  code: string;

  @Column({ type: 'integer' })
  position: number;

  @Column({ type: 'text', array: true })
  words: readonly string[];

  @Column({ name: 'also_words', type: 'text', array: true, default: () => "'{}'" })
  alsoWords: readonly string[];

  @Column({ name: 'subject_only', type: 'boolean', default: false })
  subjectOnly: boolean;

  @Column({ name: 'category_code', type: 'text', nullable: true })
  categoryCode: string | null;

  @Column({ type: 'text', nullable: true })
  grade: TriageRule['grade'];
}
