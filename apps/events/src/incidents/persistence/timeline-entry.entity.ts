import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { TimelineEntry } from '../domain/timeline-entry.js';
import type { IncidentState } from '../domain/transitions.js';

/** Append only; UUIDv7 ids keep the order. */
@Entity('incident_timeline')
export class TimelineEntryEntity implements TimelineEntry {
  @PrimaryColumn({ name: 'incident_id', type: 'uuid', primaryKeyConstraintName: 'incident_timeline_pkey' })
  incidentId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'incident_timeline_pkey' })
  id: string;

  @Column({ type: 'text' })
  action: TimelineEntry['action'];

  @Column({ name: 'from_state', type: 'text', nullable: true })
  fromState: IncidentState | null;

  @Column({ name: 'to_state', type: 'text' })
  toState: IncidentState;

  @Column({ type: 'text' })
  actor: string;

  @Column({ name: 'actor_name', type: 'text', nullable: true })
  actorName: string | null;

  @Column({ name: 'client_id', type: 'text' })
  clientId: string;

  @Column({ type: 'text', nullable: true })
  reason: string | null;

  @Column({ type: 'text', nullable: true })
  rule: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;
}
