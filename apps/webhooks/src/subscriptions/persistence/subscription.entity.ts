import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** A subscription's row: signing secrets sealed. */
@Entity('subscriptions')
@Index('subscriptions_client_id_idx', ['clientId', 'id'])
export class SubscriptionEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'subscriptions_pkey' }) id: string;
  @Column('text', { name: 'client_id' }) clientId: string;
  @Column('text') url: string;
  @Column('text', { nullable: true }) description: string | null;
  @Column('text', { name: 'message_types', array: true }) messageTypes: string[];
  @Column('text', { array: true }) areas: string[];
  @Column('boolean', { name: 'platform_wide' }) platformWide: boolean;
  @Column('text', { name: 'secret_sealed' }) secretSealed: string;
  @Column('text', { name: 'previous_secret_sealed', nullable: true }) previousSecretSealed: string | null;
  @Column('timestamptz', { name: 'previous_until', nullable: true }) previousUntil: Date | null;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
