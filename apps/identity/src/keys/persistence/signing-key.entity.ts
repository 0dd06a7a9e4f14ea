import { Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('signing_keys')
export class SigningKeyEntity {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'pk_signing_keys' })
  id: string;

  @Column('jsonb', { name: 'public_jwk' })
  publicJwk: object;

  @Column('text', { name: 'private_jwk_sealed' })
  privateJwkSealed: string;

  @Column('timestamptz', { name: 'signs_from' })
  signsFrom: Date;

  @Column('timestamptz', { name: 'created_at' })
  createdAt: Date;
}
