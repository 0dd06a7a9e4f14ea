import { Column, Entity, PrimaryColumn } from 'typeorm';

/** Who did what when: one entry for each version of a dispute, never changed. */
@Entity('dispute_timeline')
export class TimelineEntryRow {
  @PrimaryColumn('uuid', { name: 'dispute_id', primaryKeyConstraintName: 'dispute_timeline_pkey' }) disputeId: string;
  @PrimaryColumn('integer', { primaryKeyConstraintName: 'dispute_timeline_pkey' }) version: number;
  @Column('timestamptz') at: Date;
  @Column('text') action: string;
  @Column('text') state: string;
  @Column('text') colour: string;
  @Column('text') actor: string;
  @Column('text', { name: 'actor_name', nullable: true }) actorName: string | null;
  @Column('text', { name: 'client_id' }) clientId: string;
  @Column('text', { nullable: true }) note: string | null;
}
