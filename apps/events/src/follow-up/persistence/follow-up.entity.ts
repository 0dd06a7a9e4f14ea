import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { FollowUp, FollowUpChannel, FollowUpOutcome } from '../domain/follow-up.js';

@Entity('follow_ups')
@Index('follow_ups_incident_idx', ['incidentId', 'id'])
export class FollowUpEntity implements FollowUp {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'follow_ups_pkey' })
  id: string;

  @Column({ name: 'incident_id', type: 'uuid' })
  incidentId: string;

  @Column({ type: 'text' })
  channel: FollowUpChannel;

  @Column({ type: 'boolean' })
  contacted: boolean;

  @Column({ type: 'boolean', nullable: true })
  resolved: boolean | null;

  @Column({ type: 'integer', nullable: true })
  satisfaction: number | null;

  @Column({ type: 'text', nullable: true })
  reasons: string | null;

  @Column({ type: 'text' })
  outcome: FollowUpOutcome;

  @Column({ type: 'text' })
  actor: string;

  @Column({ name: 'followed_up_at', type: 'timestamptz' })
  followedUpAt: Date;
}
