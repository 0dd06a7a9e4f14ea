import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = [
  `CREATE TABLE needs (
    id uuid NOT NULL,
    number text NOT NULL,
    area_code text NOT NULL,
    place text,
    resident_name_sealed text,
    resident_phone_sealed text,
    resident_phone_hash text,
    class text NOT NULL,
    class_rank smallint NOT NULL,
    level text NOT NULL,
    subject text NOT NULL,
    content text NOT NULL,
    original_sealed text,
    wanted_from timestamptz,
    wanted_to timestamptz,
    special_group boolean NOT NULL,
    incident_id uuid,
    state text NOT NULL,
    version integer NOT NULL,
    reason text,
    outcome jsonb,
    rating smallint,
    rating_comment text,
    ordered_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT needs_pkey PRIMARY KEY (id)
  )`,
  'CREATE UNIQUE INDEX needs_number ON needs (number)',
  'CREATE UNIQUE INDEX needs_incident ON needs (incident_id)',
  'CREATE INDEX needs_queue ON needs (state, class_rank, id)',
  'CREATE INDEX needs_area ON needs (area_code text_pattern_ops, id)',
  `CREATE TABLE need_numbers (day date NOT NULL, last integer NOT NULL, CONSTRAINT need_numbers_pkey PRIMARY KEY (day))`,
  `CREATE TABLE need_timeline (
    id uuid NOT NULL,
    need_id uuid NOT NULL,
    action text NOT NULL,
    state text,
    actor text NOT NULL,
    actor_name_sealed text,
    client_id text NOT NULL,
    note text,
    task_id uuid,
    claim_id uuid,
    at timestamptz NOT NULL,
    CONSTRAINT need_timeline_pkey PRIMARY KEY (id)
  )`,
  'CREATE INDEX need_timeline_need ON need_timeline (need_id, id)',
  `CREATE TABLE tasks (
    id uuid NOT NULL,
    need_id uuid NOT NULL,
    area_code text NOT NULL,
    class text NOT NULL,
    class_rank smallint NOT NULL,
    subject text NOT NULL,
    kind text NOT NULL,
    unit_id text,
    difficulty smallint NOT NULL,
    takers smallint NOT NULL,
    requirements jsonb NOT NULL,
    deadline timestamptz,
    state text NOT NULL,
    version integer NOT NULL,
    reason text,
    published_at timestamptz NOT NULL,
    changed_at timestamptz NOT NULL,
    CONSTRAINT tasks_pkey PRIMARY KEY (id)
  )`,
  'CREATE INDEX tasks_need ON tasks (need_id)',
  'CREATE INDEX tasks_queue ON tasks (state, class_rank, id)',
  'CREATE INDEX tasks_area ON tasks (area_code text_pattern_ops, id)',
  `CREATE TABLE claims (
    id uuid NOT NULL,
    task_id uuid NOT NULL,
    servant text NOT NULL,
    state text NOT NULL,
    claimed_at timestamptz NOT NULL,
    checked_in_at timestamptz,
    checked_out_at timestamptz,
    minutes integer,
    proof jsonb,
    reason text,
    CONSTRAINT claims_pkey PRIMARY KEY (id)
  )`,
  'CREATE INDEX claims_task ON claims (task_id, id)',
  // One place a servant: the second line behind the lock of the task.
  `CREATE UNIQUE INDEX claims_servant ON claims (task_id, servant) WHERE state <> 'withdrawn'`,
  `CREATE TABLE known_volunteers (
    id uuid NOT NULL,
    area_code text NOT NULL,
    registered_at timestamptz NOT NULL,
    version integer NOT NULL,
    CONSTRAINT known_volunteers_pkey PRIMARY KEY (id)
  )`,
];

export class CreateNeeds1763800000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of tables) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE claims, tasks, need_timeline, need_numbers, needs, known_volunteers');
  }
}
