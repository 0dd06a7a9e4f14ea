import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Areas, units and duties. [policy] the types of compounds. Units that a rule or an incident names already are registered by their codes. */
export class CreateRegistries1764300000000 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const type of compoundTypes) await queryRunner.query('INSERT INTO compound_types (code, name) VALUES ($1, $2)', type);
    for (const unit of shipped)
      await queryRunner.query(
        `INSERT INTO units (id, name, kind, areas, is_active, version, changed_at) VALUES ($1, $2, $3, '{""}', true, 1, now())`,
        unit,
      );
    await queryRunner.query(`INSERT INTO units (id, name, kind, areas, is_active, version, changed_at)
      SELECT unit, unit, 'department', '{""}', true, 1, now() FROM (
        SELECT unit FROM responsibility_rules UNION SELECT unnest(assisting) FROM responsibility_rules
        UNION SELECT unit FROM incidents WHERE unit IS NOT NULL UNION SELECT unnest(assisting) FROM incidents) named
      WHERE unit <> '' ON CONFLICT DO NOTHING`);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('DROP TABLE absences, duties, contact_reveals, units, compound_types, areas');
  }
}

const statements = [
  `CREATE TABLE areas (area_code text CONSTRAINT areas_pkey PRIMARY KEY, name text NOT NULL, kind text NOT NULL, compound_type text, households integer,
    property_unit text, party_branch text, latitude double precision, longitude double precision, is_active boolean NOT NULL,
    version integer NOT NULL, changed_at timestamptz NOT NULL)`,
  `CREATE TABLE compound_types (code text CONSTRAINT compound_types_pkey PRIMARY KEY, name text NOT NULL)`,
  `CREATE TABLE units (id text CONSTRAINT units_pkey PRIMARY KEY, name text NOT NULL, kind text NOT NULL, areas text[] NOT NULL,
    contact_name_sealed text, contact_phone_sealed text, staff jsonb NOT NULL DEFAULT '[]', term jsonb, is_active boolean NOT NULL,
    version integer NOT NULL, changed_at timestamptz NOT NULL)`,
  `CREATE TABLE contact_reveals (id uuid CONSTRAINT contact_reveals_pkey PRIMARY KEY, unit text NOT NULL, actor text NOT NULL, client_id text NOT NULL,
    reason text NOT NULL, at timestamptz NOT NULL)`,
  'CREATE INDEX contact_reveals_unit ON contact_reveals (unit, id)',
  `CREATE TABLE duties (id uuid CONSTRAINT duties_pkey PRIMARY KEY, area_code text NOT NULL, unit text, kind text NOT NULL, person_id text NOT NULL,
    person_name text, deputy_id text, deputy_name text, weekdays integer[] NOT NULL, from_day date NOT NULL, to_day date,
    version integer NOT NULL, changed_at timestamptz NOT NULL)`,
  'CREATE INDEX duties_area ON duties (area_code, id)',
  'CREATE INDEX duties_unit ON duties (unit, id)',
  `CREATE TABLE absences (id uuid CONSTRAINT absences_pkey PRIMARY KEY, area_code text NOT NULL, person_id text NOT NULL, from_day date NOT NULL,
    to_day date NOT NULL)`,
  'CREATE INDEX absences_person ON absences (person_id, to_day)',
];

const compoundTypes = [
  ['commodity', '商品房'],
  ['old', '老旧小区'],
  ['resettlement', '安置房'],
  ['very-large', '超大小区'],
  ['dormitory', '集宿'],
  ['work-unit', '单位小区'],
  ['office', '商务楼宇'],
  ['mixed', '融合小区'],
];

const shipped = [
  ['community-office', '社区居委会', 'community'],
  ['property-repair', '物业维修', 'property-company'],
  ['property-cleaning', '物业保洁', 'property-company'],
  ['emergency-office', '应急管理办公室', 'department'],
  ['mediation-committee', '人民调解委员会', 'social-organisation'],
  ['community-needs-desk', '居民需求服务台', 'community'],
  ['housing-construction-bureau', '住房和城乡建设局', 'department'],
  ['education-culture-bureau', '教育文化局', 'department'],
  ['human-resources-bureau', '人力资源和社会保障局', 'department'],
  ['market-supervision-bureau', '市场监督管理局', 'department'],
  ['transport-bureau', '交通运输局', 'department'],
  ['health-bureau', '卫生健康局', 'department'],
  ['commerce-tourism-bureau', '商务旅游局', 'department'],
  ['environment-bureau', '生态环境局', 'department'],
];
