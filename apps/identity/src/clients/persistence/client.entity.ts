import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('clients')
export class ClientEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_clients' })
  id: string;

  @Column('text')
  name: string;

  @Column('text', { array: true })
  scopes: string[];

  @Column('text', { array: true })
  areas: string[];

  @Column('text', { array: true, default: () => "'{}'" })
  units: string[];

  @Column('text', { name: 'actor_kinds', array: true, default: () => "'{system}'" })
  actorKinds: string[];

  @Column('text', { array: true, default: () => "'{}'" })
  systems: string[];

  @Column('text')
  state: string;

  @Column('text', { name: 'secret_digest' })
  secretDigest: string;

  @Column('timestamptz', { name: 'secret_changed_at' })
  secretChangedAt: Date;

  @Column('integer')
  version: number;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;

  @Column('timestamptz', { name: 'updated_at' })
  updatedAt: Date;
}
