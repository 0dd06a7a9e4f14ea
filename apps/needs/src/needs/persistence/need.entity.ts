import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { NeedClass, NeedLevel, ServiceOutcome } from '../domain/need.js';
import type { NeedState } from '../domain/transitions.js';

@Entity('needs')
@Index('needs_queue', ['state', 'classRank', 'id'])
@Index('needs_area', { synchronize: false })
@Index('needs_awaited', ['incidentId'], { unique: true, where: 'source_lost_at IS NULL' })
export class NeedEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'needs_pkey' })
  id: string;

  @Index('needs_number', { unique: true })
  @Column('text')
  number: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  @Column('text', { nullable: true })
  place: string | null;

  @Column('text', { name: 'resident_name_sealed', nullable: true })
  residentNameSealed: string | null;

  @Column('text', { name: 'resident_phone_sealed', nullable: true })
  residentPhoneSealed: string | null;

  /** Keyed hash of the normalised phone: finds one person's needs without opening any. */
  @Column('text', { name: 'resident_phone_hash', nullable: true })
  residentPhoneHash: string | null;

  @Column('text')
  class: NeedClass;

  /** Place of the class in the queue, 0 first. */
  @Column('smallint', { name: 'class_rank' })
  classRank: number;

  @Column('text')
  level: NeedLevel;

  @Column('text')
  subject: string;

  @Column('text')
  content: string;

  /** The texts as they were given, sealed; null where they held no personal data and stand above as they are. */
  @Column('text', { name: 'original_sealed', nullable: true })
  originalSealed: string | null;

  @Column('timestamptz', { name: 'wanted_from', nullable: true })
  wantedFrom: Date | null;

  @Column('timestamptz', { name: 'wanted_to', nullable: true })
  wantedTo: Date | null;

  @Column('boolean', { name: 'special_group' })
  specialGroup: boolean;

  @Index('needs_incident')
  @Column('uuid', { name: 'incident_id', nullable: true })
  incidentId: string | null;

  @Column('text')
  state: NeedState;

  @Column('integer')
  version: number;

  @Column('text', { nullable: true })
  reason: string | null;

  @Column('text', { name: 'ordered_by', nullable: true })
  orderedBy: string | null;

  @Column('jsonb', { nullable: true })
  outcome: ServiceOutcome | null;

  @Column('smallint', { nullable: true })
  rating: number | null;

  @Column('text', { name: 'rating_comment', nullable: true })
  ratingComment: string | null;

  @Column('timestamptz', { name: 'source_lost_at', nullable: true })
  sourceLostAt: Date | null;

  @Column('timestamptz', { name: 'ordered_at' })
  orderedAt: Date;

  @Column('timestamptz', { name: 'changed_at' })
  changedAt: Date;
}
