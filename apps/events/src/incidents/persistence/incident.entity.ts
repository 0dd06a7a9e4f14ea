import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { AppealType, Grade, IncidentSource, RefusalClass } from '../domain/incident.js';
import type { IncidentState } from '../domain/transitions.js';

/** Ids are UUIDv7, so the primary key is also the order of intake. The reporter's name and phone are sealed, the texts hold neither. */
@Entity('incidents')
@Index('incidents_area_idx', { synchronize: false })
@Index('incidents_state_idx', ['state', 'id'])
@Index('incidents_unit_idx', ['unit', 'id'], { where: 'unit IS NOT NULL' })
@Index('incidents_master_idx', ['masterId', 'id'], { where: 'master_id IS NOT NULL' })
@Index('incidents_reporter_idx', ['reporterPhoneHash'], { where: 'reporter_phone_hash IS NOT NULL' })
export class IncidentEntity {
  @PrimaryColumn({ type: 'uuid', primaryKeyConstraintName: 'incidents_pkey' })
  id: string;

  @Index('incidents_number_key', { unique: true })
  @Column({ type: 'text' })
  number: string;

  @Column({ name: 'area_code', type: 'text' })
  areaCode: string;

  @Column({ type: 'text', nullable: true })
  place: string | null;

  /** WGS-84 */
  @Column({ type: 'double precision', nullable: true })
  latitude: number | null;

  @Column({ type: 'double precision', nullable: true })
  longitude: number | null;

  @Column({ type: 'text' })
  source: IncidentSource;

  @Column({ name: 'appeal_type', type: 'text' })
  appealType: AppealType;

  /** What the sender called the category; the code is found at triage. */
  @Column({ name: 'category_given', type: 'text', nullable: true })
  categoryGiven: string | null;

  @Column({ name: 'category_code', type: 'text', nullable: true })
  categoryCode: string | null;

  @Column({ type: 'text' })
  subject: string;

  @Column({ type: 'text' })
  content: string;

  /** Subject, content and place as they came, sealed, where names or numbers were taken out of them. */
  @Column({ name: 'original_sealed', type: 'text', nullable: true })
  originalSealed: string | null;

  @Column({ name: 'reporter_name_sealed', type: 'text', nullable: true })
  reporterNameSealed: string | null;

  @Column({ name: 'reporter_phone_sealed', type: 'text', nullable: true })
  reporterPhoneSealed: string | null;

  @Column({ name: 'reporter_phone_hash', type: 'text', nullable: true })
  reporterPhoneHash: string | null;

  @Column({ type: 'text' })
  state: IncidentState;

  @Column({ type: 'integer' })
  version: number;

  @Column({ type: 'text', nullable: true })
  urgency: string | null;

  @Column({ type: 'text', nullable: true })
  unit: string | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  assisting: readonly string[];

  @Column({ name: 'handler_id', type: 'text', nullable: true })
  handlerId: string | null;

  @Column({ name: 'handler_name', type: 'text', nullable: true })
  handlerName: string | null;

  @Column({ type: 'text', nullable: true })
  grade: Grade | null;

  @Column({ name: 'first_dispatched_at', type: 'timestamptz', nullable: true })
  firstDispatchedAt: Date | null;

  @Column({ name: 'dispatched_at', type: 'timestamptz', nullable: true })
  dispatchedAt: Date | null;

  @Column({ name: 'redone_at', type: 'timestamptz', nullable: true })
  redoneAt: Date | null;

  /** What the clock that runs has rested, as instants in ISO 8601. */
  @Column({ type: 'jsonb', default: () => "'[]'" })
  rests: readonly { readonly from: string; readonly to: string }[];

  @Column({ name: 'due_at', type: 'timestamptz', nullable: true })
  dueAt: Date | null;

  @Column({ type: 'boolean', default: false })
  designated: boolean;

  @Column({ name: 'suspended_at', type: 'timestamptz', nullable: true })
  suspendedAt: Date | null;

  @Column({ name: 'suspended_until', type: 'timestamptz', nullable: true })
  suspendedUntil: Date | null;

  @Column({ type: 'text', nullable: true })
  result: string | null;

  @Column({ type: 'text', array: true, default: () => "'{}'" })
  proofs: readonly string[];

  @Column({ name: 'resolved_at', type: 'timestamptz', nullable: true })
  resolvedAt: Date | null;

  @Column({ name: 'closed_at', type: 'timestamptz', nullable: true })
  closedAt: Date | null;

  @Column({ name: 'redo_count', type: 'integer', default: 0 })
  redoCount: number;

  @Column({ type: 'text', nullable: true })
  refusal: RefusalClass | null;

  @Column({ name: 'master_id', type: 'uuid', nullable: true })
  masterId: string | null;

  /** The ticket it came from, where another system pushed it. */
  @Column({ name: 'external_system', type: 'text', nullable: true })
  externalSystem: string | null;

  @Column({ name: 'external_no', type: 'text', nullable: true })
  externalNo: string | null;

  @Column({ name: 'reported_at', type: 'timestamptz' })
  reportedAt: Date;

  @Column({ name: 'received_at', type: 'timestamptz' })
  receivedAt: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt: Date;
}
