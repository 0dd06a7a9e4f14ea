import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('known_clients')
export class KnownClientEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'known_clients_pkey' }) id: string;
  @Column('boolean', { name: 'is_active' }) isActive: boolean;
  @Column('text', { array: true }) areas: string[];
  @Column('text', { array: true }) scopes: string[];
  @Column('integer') version: number;
}
