import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateEventsTables1763800000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of [...intakeTables, ...ruleTables, ...recordTables]) await queryRunner.query(statement);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP SEQUENCE incident_number_blocks');
    await queryRunner.query(`
      DROP TABLE incidents, incident_timeline, tickets, reveal_log, time_limits, calendar_days, categories, responsibility_rules, triage_rules,
        follow_ups, notices`);
  }
}

/** No foreign keys between these: they are written by one statement, and each check would cost the hot path a lookup and a row lock. */
const intakeTables = [
  `CREATE SEQUENCE incident_number_blocks MINVALUE 0 START 0`,
  `CREATE TABLE incidents (
    id uuid CONSTRAINT incidents_pkey PRIMARY KEY,
    number text NOT NULL,
    area_code text NOT NULL,
    place text,
    latitude double precision,
    longitude double precision,
    source text NOT NULL,
    appeal_type text NOT NULL,
    category_given text,
    category_code text,
    subject text NOT NULL,
    content text NOT NULL,
    original_sealed text,
    reporter_name_sealed text,
    reporter_phone_sealed text,
    reporter_phone_hash text,
    state text NOT NULL,
    version integer NOT NULL,
    urgency text,
    unit text,
    assisting text[] NOT NULL DEFAULT '{}',
    handler_id text,
    handler_name text,
    grade text,
    first_dispatched_at timestamptz,
    dispatched_at timestamptz,
    due_at timestamptz,
    designated boolean NOT NULL DEFAULT false,
    suspended_at timestamptz,
    suspended_until timestamptz,
    result text,
    proofs text[] NOT NULL DEFAULT '{}',
    resolved_at timestamptz,
    closed_at timestamptz,
    redo_count integer NOT NULL DEFAULT 0,
    refusal text,
    master_id uuid,
    external_system text,
    external_no text,
    reported_at timestamptz NOT NULL,
    received_at timestamptz NOT NULL,
    updated_at timestamptz NOT NULL
  ) WITH (fillfactor = 70)`,
  `CREATE UNIQUE INDEX incidents_number_key ON incidents (number)`,
  `CREATE INDEX incidents_area_idx ON incidents (area_code text_pattern_ops, id)`,
  `CREATE INDEX incidents_state_idx ON incidents (state, id)`,
  `CREATE INDEX incidents_unit_idx ON incidents (unit, id) WHERE unit IS NOT NULL`,
  `CREATE INDEX incidents_reporter_idx ON incidents (reporter_phone_hash) WHERE reporter_phone_hash IS NOT NULL`,
  `CREATE TABLE incident_timeline (
    incident_id uuid NOT NULL,
    id uuid NOT NULL,
    action text NOT NULL,
    from_state text,
    to_state text NOT NULL,
    actor text NOT NULL,
    actor_name text,
    client_id text NOT NULL,
    reason text,
    rule text,
    at timestamptz NOT NULL,
    CONSTRAINT incident_timeline_pkey PRIMARY KEY (incident_id, id)
  )`,
  `CREATE TABLE tickets (
    system text NOT NULL,
    external_no text NOT NULL,
    incident_id uuid NOT NULL,
    content_hash text NOT NULL,
    pushed_at timestamptz NOT NULL,
    CONSTRAINT tickets_pkey PRIMARY KEY (system, external_no)
  )`,
];

const ruleTables = [
  `CREATE TABLE time_limits (
    name text CONSTRAINT time_limits_pkey PRIMARY KEY,
    amount integer NOT NULL,
    unit text NOT NULL
  )`,
  `CREATE TABLE calendar_days (
    day date CONSTRAINT calendar_days_pkey PRIMARY KEY,
    kind text NOT NULL
  )`,
  `CREATE TABLE categories (
    code text CONSTRAINT categories_pkey PRIMARY KEY,
    name text NOT NULL,
    parent_code text,
    path text NOT NULL,
    level integer NOT NULL,
    flow text NOT NULL,
    dispute_type text
  )`,
  `CREATE UNIQUE INDEX categories_path_key ON categories (path)`,
  `CREATE TABLE responsibility_rules (
    id uuid CONSTRAINT responsibility_rules_pkey PRIMARY KEY,
    category_code text NOT NULL,
    area_code text NOT NULL,
    unit text NOT NULL,
    assisting text[] NOT NULL DEFAULT '{}',
    handler_id text,
    handler_name text,
    grade text
  )`,
  `CREATE UNIQUE INDEX responsibility_rules_key ON responsibility_rules (category_code, area_code)`,
  `CREATE TABLE triage_rules (
    code text CONSTRAINT triage_rules_pkey PRIMARY KEY,
    position integer NOT NULL,
    words text[] NOT NULL,
    also_words text[] NOT NULL DEFAULT '{}',
    subject_only boolean NOT NULL DEFAULT false,
    category_code text,
    grade text
  )`,
];

const recordTables = [
  `CREATE TABLE reveal_log (
    id uuid CONSTRAINT reveal_log_pkey PRIMARY KEY,
    incident_id uuid NOT NULL,
    actor text NOT NULL,
    client_id text NOT NULL,
    reason text NOT NULL,
    at timestamptz NOT NULL
  )`,
  `CREATE INDEX reveal_log_incident_idx ON reveal_log (incident_id, id)`,
  `CREATE TABLE follow_ups (
    id uuid CONSTRAINT follow_ups_pkey PRIMARY KEY,
    incident_id uuid NOT NULL,
    channel text NOT NULL,
    contacted boolean NOT NULL,
    resolved boolean,
    satisfaction integer,
    reasons text,
    outcome text NOT NULL,
    actor text NOT NULL,
    followed_up_at timestamptz NOT NULL
  )`,
  `CREATE INDEX follow_ups_incident_idx ON follow_ups (incident_id, id)`,
  `CREATE TABLE notices (
    id uuid CONSTRAINT notices_pkey PRIMARY KEY,
    incident_id uuid NOT NULL,
    number text NOT NULL,
    area_code text NOT NULL,
    unit text NOT NULL,
    handler_id text,
    kind text NOT NULL,
    satisfaction integer,
    text text NOT NULL,
    left_at timestamptz NOT NULL,
    read_at timestamptz
  )`,
  `CREATE INDEX notices_unit_idx ON notices (unit, id)`,
];
