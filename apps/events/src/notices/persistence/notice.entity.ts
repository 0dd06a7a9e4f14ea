import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Notice, NoticeKind } from '../domain/notice.js';

@Entity('notices')
@Index('notices_unit_idx', ['unit', 'id'])
export class NoticeEntity implements Notice {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'notices_pkey' })
  id: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incidentId: string;

  @Column({ type: 'text' })
  number: string;

  @Column({ name: 'area_code', type: 'text' })
  areaCode: string;

  @Column({ type: 'text' })
  unit: string;

  @Column({ name: 'handler_id', type: 'text', nullable: true })
  handlerId: string | null;

  @Column({ type: 'text' })
  kind: NoticeKind;

  @Column({ type: 'integer', nullable: true })
  satisfaction: number | null;

  @Column({ type: 'text' })
  text: string;

  @Column({ name: 'left_at', type: 'timestamptz' })
  leftAt: Date;

  @Column({ name: 'read_at', type: 'timestamptz', nullable: true })
  readAt: Date | null;
}
