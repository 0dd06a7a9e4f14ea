import type { MigrationInterface, QueryRunner } from 'typeorm';

export class CreateMediation1763800000000 implements MigrationInterface {
  name = 'CreateMediation1763800000000';

  async up(runner: QueryRunner): Promise<void> {
    for (const statement of [...tables, ...indexes]) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE dispute_timeline, dispute_obligations, dispute_agreements, dispute_follow_ups, dispute_sessions, dispute_parties, disputes, mediators',
    );
    await runner.query('DROP SEQUENCE dispute_numbers');
  }
}

const tables = [
  'CREATE SEQUENCE dispute_numbers',
  `CREATE TABLE disputes (
    id uuid CONSTRAINT disputes_pkey PRIMARY KEY,
    number text NOT NULL,
    area_code text NOT NULL,
    place text,
    place_key text,
    source text NOT NULL,
    referred_by text,
    incident_id uuid,
    type text NOT NULL,
    urgency text NOT NULL,
    subject text NOT NULL,
    content_sealed text NOT NULL,
    people_count integer NOT NULL,
    state text NOT NULL,
    version integer NOT NULL,
    colour text NOT NULL,
    grade jsonb NOT NULL,
    colour_override jsonb,
    mediator_ids uuid[] NOT NULL,
    recusals jsonb NOT NULL,
    helper_ids uuid[] NOT NULL,
    opened_at timestamptz NOT NULL,
    contact_due_at timestamptz NOT NULL,
    report_due_at timestamptz,
    resolve_due_at timestamptz NOT NULL,
    accepted_at timestamptz,
    mediation_due_at timestamptz,
    settled_at timestamptz,
    follow_up_due_at timestamptz,
    ended_at timestamptz
  )`,
  `CREATE TABLE dispute_parties (
    id uuid CONSTRAINT dispute_parties_pkey PRIMARY KEY,
    dispute_id uuid NOT NULL,
    role text NOT NULL,
    name_sealed text NOT NULL,
    name_hash text NOT NULL,
    phone_sealed text,
    phone_hash text,
    consent text NOT NULL,
    consent_at timestamptz
  )`,
  `CREATE TABLE dispute_sessions (
    id uuid CONSTRAINT dispute_sessions_pkey PRIMARY KEY,
    dispute_id uuid NOT NULL,
    held_at timestamptz NOT NULL,
    place text,
    participants text NOT NULL,
    minutes_sealed text NOT NULL,
    outcome text NOT NULL
  )`,
  `CREATE TABLE dispute_follow_ups (
    id uuid CONSTRAINT dispute_follow_ups_pkey PRIMARY KEY,
    dispute_id uuid NOT NULL,
    visited_at timestamptz NOT NULL,
    calm boolean NOT NULL,
    note text NOT NULL
  )`,
  `CREATE TABLE dispute_agreements (
    dispute_id uuid CONSTRAINT dispute_agreements_pkey PRIMARY KEY,
    form text NOT NULL,
    content_sealed text NOT NULL,
    summary text NOT NULL,
    reached_at timestamptz NOT NULL,
    concerns_status boolean NOT NULL,
    signatures jsonb NOT NULL,
    sealed_at timestamptz,
    effective_at timestamptz
  )`,
  `CREATE TABLE dispute_obligations (
    id uuid CONSTRAINT dispute_obligations_pkey PRIMARY KEY,
    dispute_id uuid NOT NULL,
    text_sealed text NOT NULL,
    amount_yuan numeric(14,2),
    due_on date NOT NULL,
    performed_at timestamptz
  )`,
  `CREATE TABLE dispute_timeline (
    dispute_id uuid NOT NULL,
    version integer NOT NULL,
    at timestamptz NOT NULL,
    action text NOT NULL,
    state text NOT NULL,
    colour text NOT NULL,
    actor text NOT NULL,
    actor_name text,
    client_id text NOT NULL,
    note text,
    CONSTRAINT dispute_timeline_pkey PRIMARY KEY (dispute_id, version)
  )`,
  `CREATE TABLE mediators (
    id uuid CONSTRAINT mediators_pkey PRIMARY KEY,
    name text NOT NULL,
    kind text NOT NULL,
    specialties text[] NOT NULL,
    areas text[] NOT NULL,
    workload_cap integer NOT NULL,
    load integer NOT NULL,
    active boolean NOT NULL,
    version integer NOT NULL,
    created_at timestamptz NOT NULL
  )`,
];

const indexes = [
  'CREATE UNIQUE INDEX disputes_number_key ON disputes (number)',
  'CREATE UNIQUE INDEX disputes_incident_id_key ON disputes (incident_id)',
  'CREATE INDEX disputes_place_idx ON disputes (area_code, place_key, opened_at)',
  'CREATE INDEX disputes_area_code_idx ON disputes (area_code text_pattern_ops)',
  'CREATE INDEX dispute_parties_dispute_id_idx ON dispute_parties (dispute_id)',
  'CREATE INDEX dispute_parties_name_hash_idx ON dispute_parties (name_hash)',
  'CREATE INDEX dispute_parties_phone_hash_idx ON dispute_parties (phone_hash)',
  'CREATE INDEX dispute_sessions_dispute_id_idx ON dispute_sessions (dispute_id)',
  'CREATE INDEX dispute_follow_ups_dispute_id_idx ON dispute_follow_ups (dispute_id)',
  'CREATE INDEX dispute_obligations_dispute_id_idx ON dispute_obligations (dispute_id)',
];
