import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Scopes named a service before, and name a role now. Whoever had the former has every role that it stood for. */
const successors: Readonly<Record<string, readonly string[]>> = {
  'events:write': ['events:report', 'events:dispatch', 'events:handle', 'events:review', 'events:follow-up'],
  'mediation:write': ['mediation:register', 'mediation:mediate', 'mediation:review', 'mediation:configure'],
  'mediation:files': ['mediation:file'],
  'needs:write': ['needs:order', 'needs:screen', 'needs:publish', 'needs:serve', 'needs:accept', 'needs:rate'],
  'points:write': ['points:configure'],
  'points:audit': ['points:approve'],
  'webhooks:read': ['webhooks:manage'],
  'webhooks:write': ['webhooks:manage'],
  'platform:admin': ['clients:manage', 'events:configure'],
};

/**
 * Clients are bound to units, kinds of actor and hotline systems. Those that stand already speak for themselves only, until an operator registers the kinds
 * that each may speak for; hotlines keep the one system that there was.
 */
export class BindCallers1764000000000 implements MigrationInterface {
  name = 'BindCallers1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "clients" ADD COLUMN "units" text array NOT NULL DEFAULT '{}',
      ADD COLUMN "actor_kinds" text array NOT NULL DEFAULT '{system}', ADD COLUMN "systems" text array NOT NULL DEFAULT '{}'`);
    await runner.query(`UPDATE "clients" SET "systems" = '{12345}' WHERE 'events:hotline' = ANY ("scopes")`);
    for (const [former, roles] of Object.entries(successors)) {
      await runner.query(
        `UPDATE "clients" SET "scopes" = ARRAY (SELECT DISTINCT s FROM unnest(array_remove("scopes", $1) || $2::text[]) AS s ORDER BY s)
         WHERE $1 = ANY ("scopes")`,
        [former, roles],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE "clients" DROP COLUMN "units", DROP COLUMN "actor_kinds", DROP COLUMN "systems"');
  }
}
