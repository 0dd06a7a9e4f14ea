import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

/** A volunteer's row: name and phone sealed, the phone findable by its keyed hash only. */
@Entity({ name: 'volunteers' })
@Unique('volunteers_phone_key', ['phoneHash', 'areaCode'])
@Unique('volunteers_reference_key', ['externalSystem', 'externalRef', 'areaCode'])
@Check('volunteers_reference_check', `num_nulls(external_system, external_ref) IN (0, 2)`)
@Index('volunteers_area', { synchronize: false }) // (area_code text_pattern_ops, id): prefixes of areas are LIKE patterns
export class VolunteerEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'volunteers_pkey' })
  id: string;

  @Column('integer')
  version: number;

  @Column('text', { name: 'name_sealed' })
  nameSealed: string;

  @Column('text', { name: 'phone_sealed' })
  phoneSealed: string;

  @Column('text', { name: 'phone_hash' })
  phoneHash: string;

  @Column('text', { name: 'area_code' })
  areaCode: string;

  @Column('text', { array: true })
  skills: string[];

  @Column('text', { name: 'external_system', nullable: true })
  externalSystem: string | null;

  @Column('text', { name: 'external_ref', nullable: true })
  externalRef: string | null;

  /** Keyed hash of what was registered, to tell a repeat from a conflict. */
  @Column('text', { name: 'content_hash' })
  contentHash: string;

  @Column('timestamptz', { name: 'registered_at' })
  registeredAt: Date;
}
