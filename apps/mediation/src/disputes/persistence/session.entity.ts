import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { SessionOutcome } from '../domain/session.js';

@Entity('dispute_sessions')
@Index('dispute_sessions_dispute_id_idx', ['disputeId'])
export class SessionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dispute_sessions_pkey' }) id: string;
  @Column('uuid', { name: 'dispute_id' }) disputeId: string;
  @Column('timestamptz', { name: 'held_at' }) heldAt: Date;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text') participants: string;
  @Column('text', { name: 'minutes_sealed' }) minutesSealed: string;
  @Column('text') outcome: SessionOutcome;
}

@Entity('dispute_follow_ups')
@Index('dispute_follow_ups_dispute_id_idx', ['disputeId'])
export class FollowUpEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'dispute_follow_ups_pkey' }) id: string;
  @Column('uuid', { name: 'dispute_id' }) disputeId: string;
  @Column('timestamptz', { name: 'visited_at' }) visitedAt: Date;
  @Column('boolean') calm: boolean;
  @Column('text') note: string;
}
