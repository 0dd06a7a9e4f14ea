import type { DisputeType, IncidentFlow } from '@linli/contracts';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Category } from '../domain/category.js';

@Entity('categories')
export class CategoryEntity implements Category {
  @PrimaryColumn({ type: 'text', primaryKeyConstraintName: 'categories_pkey' })
  code: string;

  @Column({ type: 'text' })
  name: string;

  @Column({ name: 'parent_code', type: 'text', nullable: true })
  parentCode: string | null;

  @Index('categories_path_key', { unique: true })
  @Column({ type: 'text' })
  path: string;

  @Column({ type: 'integer' })
  level: number;

  @Column({ type: 'text' })
  flow: IncidentFlow;

  @Column({ name: 'dispute_type', type: 'text', nullable: true })
  disputeType: DisputeType | null;
}
