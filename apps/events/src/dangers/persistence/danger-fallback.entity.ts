import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { DangerFallback } from '../domain/danger-rule.js';

@Entity('danger_fallbacks')
export class DangerFallbackEntity implements DangerFallback {
  @PrimaryColumn({ name: 'area_code', type: 'text', primaryKeyConstraintName: 'danger_fallbacks_pkey' })
  areaCode: string;

  @Column({ name: 'category_code', type: 'text' })
  categoryCode: string;

  @Column({ type: 'text' })
  unit: string;
}
