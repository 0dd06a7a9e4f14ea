import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateIdentity1763800000000 implements MigrationInterface {
  name = 'CreateIdentity1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE "clients" (
        "id" text NOT NULL,
        "name" text NOT NULL,
        "scopes" text array NOT NULL,
        "areas" text array NOT NULL,
        "state" text NOT NULL,
        "secret_digest" text NOT NULL,
        "secret_changed_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "version" integer NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        "updated_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "pk_clients" PRIMARY KEY ("id")
      )`);
    await runner.query(`
      CREATE TABLE "signing_keys" (
        "id" text NOT NULL,
        "public_jwk" jsonb NOT NULL,
        "private_jwk_sealed" text NOT NULL,
        "signs_from" TIMESTAMP WITH TIME ZONE NOT NULL,
        "created_at" TIMESTAMP WITH TIME ZONE NOT NULL,
        CONSTRAINT "pk_signing_keys" PRIMARY KEY ("id")
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE "signing_keys"');
    await runner.query('DROP TABLE "clients"');
  }
}
