import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE accounts (
     id uuid CONSTRAINT accounts_pkey PRIMARY KEY,
     owner_kind text NOT NULL CONSTRAINT accounts_owner_check CHECK (owner_kind IN ('volunteer', 'system')),
     owner_id text NOT NULL,
     unit text NOT NULL CONSTRAINT accounts_unit_check CHECK (unit IN ('points', 'minutes')),
     area_code text,
     may_go_negative boolean NOT NULL,
     balance bigint NOT NULL,
     version integer NOT NULL,
     head_hash text NOT NULL,
     last_posted_at timestamptz,
     CONSTRAINT accounts_owner_key UNIQUE (owner_kind, owner_id, unit),
     CONSTRAINT accounts_id_unit_key UNIQUE (id, unit),
     CONSTRAINT accounts_balance_check CHECK (may_go_negative OR balance >= 0)
   )`,
  `CREATE TABLE transfers (
     id uuid CONSTRAINT transfers_pkey PRIMARY KEY,
     kind text NOT NULL CONSTRAINT transfers_kind_check CHECK (kind IN ('award', 'redemption', 'reversal')),
     source_kind text NOT NULL,
     source_id text NOT NULL,
     volunteer_id uuid NOT NULL,
     reverses_transfer_id uuid CONSTRAINT transfers_reverses_key UNIQUE CONSTRAINT transfers_reverses_fkey REFERENCES transfers (id),
     rule_version integer,
     reason text,
     client_id text NOT NULL,
     actor text NOT NULL,
     occurred_at timestamptz NOT NULL,
     posted_at timestamptz NOT NULL,
     CONSTRAINT transfers_source_key UNIQUE (source_kind, source_id, volunteer_id),
     CONSTRAINT transfers_reversal_check CHECK ((kind = 'reversal') = (reverses_transfer_id IS NOT NULL))
   )`,
  `CREATE INDEX transfers_volunteer_occurred ON transfers (volunteer_id, occurred_at)`,
  `CREATE TABLE entries (
     transfer_id uuid NOT NULL CONSTRAINT entries_transfer_fkey REFERENCES transfers (id),
     account_id uuid NOT NULL,
     unit text NOT NULL,
     amount bigint NOT NULL CONSTRAINT entries_amount_check CHECK (amount BETWEEN -1000000000 AND 1000000000),
     seq integer,
     balance_after bigint,
     prev_hash text,
     hash text,
     posted_at timestamptz NOT NULL,
     CONSTRAINT entries_pkey PRIMARY KEY (transfer_id, account_id),
     CONSTRAINT entries_chain_key UNIQUE (account_id, seq),
     CONSTRAINT entries_place_check CHECK (num_nulls(seq, balance_after, prev_hash, hash) IN (0, 4)),
     CONSTRAINT entries_account_fkey FOREIGN KEY (account_id, unit) REFERENCES accounts (id, unit)
   )`,
  `CREATE INDEX entries_balance_at ON entries (account_id, posted_at, seq)`,
  `CREATE TABLE award_rules (
     version integer CONSTRAINT award_rules_pkey PRIMARY KEY,
     effective_from timestamptz NOT NULL,
     points_per_hour integer[] NOT NULL,
     coefficient_thousandths integer NOT NULL,
     rating_thousandths integer[] NOT NULL,
     mediation_points integer NOT NULL,
     points_per_day_max integer NOT NULL,
     points_per_month_max integer NOT NULL
   )`,
];

const guards = [
  `CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     RAISE EXCEPTION 'the journal is append-only: % of % is refused', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
   END $$`,
  ...['transfers', 'entries'].map(
    (table) => `CREATE TRIGGER ${table}_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ${table}
                FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change()`,
  ),
  // One statement writes all entries of a transfer, so the sum is checked where it is written and not once a row.
  `CREATE FUNCTION require_zero_sum() RETURNS trigger LANGUAGE plpgsql AS $$
   BEGIN
     IF EXISTS (SELECT 1 FROM added GROUP BY transfer_id, unit HAVING sum(amount) <> 0) THEN
       RAISE EXCEPTION 'the entries of a transfer must sum to zero in each ledger' USING ERRCODE = 'integrity_constraint_violation';
     END IF;
     RETURN NULL;
   END $$`,
  `CREATE TRIGGER entries_zero_sum AFTER INSERT ON entries REFERENCING NEW TABLE AS added
   FOR EACH STATEMENT EXECUTE FUNCTION require_zero_sum()`,
];

const seeds = [
  `INSERT INTO accounts (id, owner_kind, owner_id, unit, may_go_negative, balance, version, head_hash) VALUES
     ('00000000-0000-7000-8000-000000000001', 'system', 'issue', 'points', true, 0, 0, ''),
     ('00000000-0000-7000-8000-000000000002', 'system', 'issue', 'minutes', true, 0, 0, ''),
     ('00000000-0000-7000-8000-000000000003', 'system', 'redemption', 'points', true, 0, 0, ''),
     ('00000000-0000-7000-8000-000000000004', 'system', 'redemption', 'minutes', true, 0, 0, '')`,
  `INSERT INTO award_rules VALUES (1, '2020-01-01T00:00:00+08:00', '{10,20,30,40,50}', 1000, '{0,500,800,900,1000}', 30, 200, 2000)`,
];

export class CreateLedger1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...guards, ...seeds]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE award_rules, entries, transfers, accounts');
    await runner.query('DROP FUNCTION refuse_journal_change, require_zero_sum');
  }
}
