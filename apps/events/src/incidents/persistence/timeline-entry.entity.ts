import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { IncidentState } from '../domain/incident-state.js';

/** Who did what when to an incident. Append only, without personal data; UUIDv7 ids keep the order. */
@Entity('incident_timeline')
export class TimelineEntryEntity {
  @PrimaryColumn({ name: 'incident_id', type: 'uuid', primaryKeyConstraintName: 'incident_timeline_pkey' })
  incidentId: string;

  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'incident_timeline_pkey' })
  id: string;

  /** A move of the table of transitions, or `report`, `note`, `reveal`, `follow-up`. */
  @Column({ type: 'text' })
  action: string;

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

  /** The rule that decided, where no person did. */
  @Column({ type: 'text', nullable: true })
  rule: string | null;

  @Column({ type: 'timestamptz' })
  at: Date;
}
