import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Colour } from '../domain/colour.js';
import type { DisputeState } from '../domain/transitions.js';

/** Who did what when: one entry for each version of a dispute. */
@Entity('dispute_timeline')
export class TimelineEntryEntity {
  @PrimaryColumn('uuid', { name: 'dispute_id', primaryKeyConstraintName: 'dispute_timeline_pkey' }) disputeId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'dispute_timeline_pkey' }) version: number;
  @Column('timestamptz') at: Date;
  @Column('text') action: string;
  @Column('text') state: DisputeState;
  @Column('text') colour: Colour;
  @Column('text') actor: string;
  @Column('text', { name: 'actor_name', nullable: true }) actorName: string | null;
  @Column('text', { name: 'client_id' }) clientId: string;
  @Column('text', { nullable: true }) note: string | null;
}
