import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NeedState } from '../domain/transitions.js';

/** Who did what to a need, and when. Append-only. */
@Entity('need_timeline')
@Index('need_timeline_need', ['needId', 'id'])
export class TimelineEntryEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'need_timeline_pkey' })
  id: string;

  @Column('uuid', { name: 'need_id' })
  needId: string;

  @Column('text')
  action: string;

  /** The state that the action led to; null where the need stayed as it was. */
  @Column('text', { nullable: true })
  state: NeedState | null;

  @Column('text')
  actor: string;

  /** Sealed, since residents and volunteers act under their names. */
  @Column('text', { name: 'actor_name_sealed', nullable: true })
  actorNameSealed: string | null;

  @Column('text', { name: 'client_id' })
  clientId: string;

  @Column('text', { nullable: true })
  note: string | null;

  @Column('uuid', { name: 'task_id', nullable: true })
  taskId: string | null;

  @Column('uuid', { name: 'claim_id', nullable: true })
  claimId: string | null;

  @Column('timestamptz')
  at: Date;
}
