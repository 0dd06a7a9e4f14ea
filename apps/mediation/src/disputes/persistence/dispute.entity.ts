import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Colour } from '../domain/colour.js';
import type { DisputeSource } from '../domain/dispute.js';
import type { DisputeType } from '../domain/dispute-type.js';
import type { Grade } from '../domain/grade-dispute.js';
import type { DisputeState } from '../domain/transitions.js';
import type { Urgency } from '../domain/warning-policy.js';

/** One dispute. The content is sealed; an incident waits for one at most. */
@Entity('disputes')
@Index('disputes_number_key', ['number'], { unique: true })
@Index('disputes_incident_id_idx', ['incidentId'])
@Index('disputes_awaited_key', ['incidentId'], { unique: true, where: 'source_lost_at IS NULL' })
@Index('disputes_place_idx', ['areaCode', 'placeKey', 'openedAt'])
@Index('disputes_area_code_idx', { synchronize: false })
export class DisputeEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'disputes_pkey' }) id: string;
  @Column('text') number: string;
  @Column('text', { name: 'area_code' }) areaCode: string;
  @Column('text', { nullable: true }) place: string | null;
  @Column('text', { name: 'place_key', nullable: true }) placeKey: string | null;
  @Column('text') source: DisputeSource;
  @Column('text', { name: 'referred_by', nullable: true }) referredBy: string | null;
  @Column('uuid', { name: 'incident_id', nullable: true }) incidentId: string | null;
  @Column('text') type: DisputeType;
  @Column('text') urgency: Urgency;
  @Column('text') subject: string;
  @Column('text', { name: 'content_sealed' }) contentSealed: string;
  @Column('integer', { name: 'people_count' }) peopleCount: number;
  @Column('text') state: DisputeState;
  @Column('integer') version: number;
  @Column('text') colour: Colour;
  @Column('jsonb') grade: Grade;
  @Column('jsonb', { name: 'colour_override', nullable: true }) colourOverride: ColourOverrideRow | null;
  @Column('uuid', { name: 'mediator_ids', array: true }) mediatorIds: string[];
  @Column('jsonb') recusals: RecusalRow[];
  @Column('uuid', { name: 'helper_ids', array: true }) helperIds: string[];
  @Column('timestamptz', { name: 'opened_at' }) openedAt: Date;
  @Column('timestamptz', { name: 'contact_due_at' }) contactDueAt: Date;
  @Column('timestamptz', { name: 'report_due_at', nullable: true }) reportDueAt: Date | null;
  @Column('timestamptz', { name: 'resolve_due_at' }) resolveDueAt: Date;
  @Column('timestamptz', { name: 'accepted_at', nullable: true }) acceptedAt: Date | null;
  @Column('timestamptz', { name: 'mediation_due_at', nullable: true }) mediationDueAt: Date | null;
  @Column('timestamptz', { name: 'settled_at', nullable: true }) settledAt: Date | null;
  @Column('timestamptz', { name: 'follow_up_due_at', nullable: true }) followUpDueAt: Date | null;
  @Column('timestamptz', { name: 'ended_at', nullable: true }) endedAt: Date | null;
  @Column('timestamptz', { name: 'source_lost_at', nullable: true }) sourceLostAt: Date | null;
}

/** In JSON an instant is a text. */
export interface ColourOverrideRow {
  colour: Colour;
  reason: string;
  by: string;
  at: string;
}

export interface RecusalRow {
  mediatorId: string;
  reason: string;
  at: string;
}
