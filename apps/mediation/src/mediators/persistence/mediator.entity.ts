import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { MediatorKind } from '../domain/mediator.js';

@Entity('mediators')
export class MediatorEntity {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'mediators_pkey' }) id: string;
  @Column('text') name: string;
  @Column('text') kind: MediatorKind;
  @Column('text', { array: true }) specialties: string[];
  @Column('text', { array: true }) areas: string[];
  @Column('integer', { name: 'workload_cap' }) workloadCap: number;
  @Column('integer') load: number;
  @Column('boolean') active: boolean;
  @Column('integer') version: number;
  @Column('timestamptz', { name: 'created_at' }) createdAt: Date;
}
