import type { MigrationInterface, QueryRunner } from 'typeorm';

/** [policy] Words of danger with whom to call, and what is done with an urgent matter that no rule places. The words of triage that there were move here. */
export class CreateDangerRules1764200000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const statement of statements) await queryRunner.query(statement);
    for (const [position, code, referTo, subjectOnly, words, alsoWords] of rules)
      await queryRunner.query(
        `INSERT INTO danger_rules (code, position, words, also_words, subject_only, refer_to) VALUES ($1, $2, $3, $4, $5, $6)`,
        [code, position, words.split(' '), alsoWords.split(' ').filter(Boolean), subjectOnly, referTo],
      );
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query(`
      INSERT INTO triage_rules (code, position, words, also_words, subject_only, category_code, grade)
      SELECT code, 10, words, also_words, subject_only, NULL, 'urgent' FROM danger_rules WHERE code = 'danger-to-life'`);
    await queryRunner.query('DROP TABLE danger_rules, danger_fallbacks');
  }
}

const statements = [
  `CREATE TABLE danger_rules (
    code text CONSTRAINT danger_rules_pkey PRIMARY KEY,
    position integer NOT NULL,
    words text[] NOT NULL,
    also_words text[] NOT NULL DEFAULT '{}',
    subject_only boolean NOT NULL DEFAULT false,
    refer_to text NOT NULL
  )`,
  `CREATE TABLE danger_fallbacks (
    area_code text CONSTRAINT danger_fallbacks_pkey PRIMARY KEY,
    category_code text NOT NULL,
    unit text NOT NULL
  )`,
  `INSERT INTO danger_fallbacks (area_code, category_code, unit) VALUES ('', 'safety', 'community-office')`,
  `INSERT INTO danger_rules (code, position, words, also_words, subject_only, refer_to)
   SELECT code, 40, words, also_words, subject_only, '119' FROM triage_rules WHERE code = 'danger-to-life'`,
  `DELETE FROM triage_rules WHERE code = 'danger-to-life'`,
];

type Rule = [position: number, code: string, referTo: string, subjectOnly: boolean, words: string, alsoWords: string];

/** A long text mentions fire and gas on the way (a blocked fire lane): of the content only what is happening now counts. */
const rules: Rule[] = [
  [10, 'danger-by-violence', '110', true, '持刀 砍人 抢劫 绑架', ''],
  [20, 'danger-on-the-road', '122', true, '车祸 交通事故', '受伤 伤者 流血 昏迷 被困'],
  [30, 'danger-to-body', '120', true, '触电 坠楼 跳楼 溺水 昏迷 晕倒 心脏骤停 一氧化碳', ''],
  [50, 'danger-now', '119', false, '着火了 起火了 失火了 冒浓烟 正在泄漏 泄漏了 漏气了 有人触电 有人坠楼 要跳楼 有人落水 困在电梯', ''],
];
