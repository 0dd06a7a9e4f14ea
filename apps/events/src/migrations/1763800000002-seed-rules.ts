import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Shipped defaults of everything that a city may set: words of triage, responsibilities, time limits, the calendar. */
export class SeedRules1763800000002 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [position, [code, words, alsoWords, subjectOnly, categoryCode, grade]] of triageRules.entries()) {
      await queryRunner.query(
        `INSERT INTO triage_rules (code, position, words, also_words, subject_only, category_code, grade) VALUES ($1, $2, $3, $4, $5, $6, $7)`,
        [code, (position + 1) * 10, words.split(' '), alsoWords === '' ? [] : alsoWords.split(' '), subjectOnly, categoryCode, grade],
      );
    }
    for (const [categoryCode, unit, assisting, grade] of responsibilities) {
      await queryRunner.query(
        `INSERT INTO responsibility_rules (id, category_code, area_code, unit, assisting, grade) VALUES (gen_random_uuid(), $1, '', $2, $3, $4)`,
        [categoryCode, unit, assisting, grade],
      );
    }
    for (const limit of timeLimits) await queryRunner.query(`INSERT INTO time_limits (name, amount, unit) VALUES ($1, $2, $3)`, limit);
    await queryRunner.query(`INSERT INTO calendar_days (day, kind) SELECT unnest($1::date[]), 'holiday'`, [holidays]);
    await queryRunner.query(`INSERT INTO calendar_days (day, kind) SELECT unnest($1::date[]), 'workday'`, [workdays]);
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await queryRunner.query('TRUNCATE triage_rules, responsibility_rules, time_limits, calendar_days');
  }
}

type Triage = [code: string, words: string, alsoWords: string, subjectOnly: boolean, categoryCode: string | null, grade: string | null];

const frail = '老人 独居 行动不便 腿脚不便 残疾 高龄';

/** In order: danger first, then help, disputes, and works. One of `words` and, where given, one of `alsoWords` must occur. */
const triageRules: Triage[] = [
  ['danger-to-life', '火灾 起火 着火 燃气泄漏 煤气泄漏 天然气泄漏 触电 坠楼 坍塌 一氧化碳', '', true, null, 'urgent'],
  ['daily-supply', '停水 断水 停电 断电 停气 断气 停暖', '', true, null, 'daily-supply'],
  ['gas-or-fire', '起火 着火 燃气泄漏 煤气泄漏 天然气泄漏 消防通道', '', true, 'safety-fire', null],
  ['elderly-errands', '代买 代购 买菜 跑腿 取药 买药', frail, false, 'elderly-errands', null],
  ['elderly-meals', '助餐 送餐 送饭', frail, false, 'elderly-meals', null],
  ['elderly-company', '陪护 陪诊 陪同就医 独居老人', frail, true, 'elderly-company', null],
  ['unpaid-wages', '拖欠工资 欠薪 讨薪 拖欠农民工工资 不发工资 克扣工资 工资拖欠 拖欠员工工资 恶意欠薪', '', false, 'labour-wages', null],
  [
    'site-noise',
    '噪音 噪声 扰民',
    '工地 施工 工厂 厂区 机器 基站 机构 门店 直销店 商铺 烧烤 酒吧 KTV 广场舞 夜宵 高铁 公路 高速',
    true,
    'environment',
    null,
  ],
  ['neighbour-leak', '渗水 漏水 滴水', '楼上 邻居 隔壁', true, 'neighbour-leak', null],
  ['neighbour-noise', '噪音 噪声 扰民 吵闹', '', true, 'neighbour-noise', null],
  ['neighbour-at-night', '楼上 邻居 隔壁', '半夜 深夜 夜里 凌晨 吵 拖桌椅 跳绳 弹琴', true, 'neighbour-noise', null],
  ['neighbour-space', '占用公共 侵占公共 霸占楼道', '', true, 'neighbour-space', null],
  ['property-fees', '物业', '收费 停车费 物业费 乱收 费用', true, 'property-fees', null],
  ['property-service', '物业', '小区 业主 服务 不作为 不管 违规 无故 投诉', true, 'property-service', null],
  ['consumer-prepaid', '预付卡 退卡 健身卡 美容卡 跑路 不退费 拒不退款', '', true, 'consumer-prepaid', null],
  ['lamps', '路灯 楼道灯 楼道照明 楼梯灯 感应灯 灯', '不亮 没亮 坏 黑 维护 维修 熄灭', true, 'repair-lighting', null],
  ['elevators', '电梯', '故障 坏 困 停运 不动 停用', true, 'repair-elevator', null],
  ['pipes', '水管 下水道 排水管 污水管', '爆 漏 堵 断 溢 坏', true, 'repair-plumbing', null],
  ['clutter', '杂物 堆放 堆物', '楼道 楼梯 走廊 单元 通道', true, 'sanitation-clutter', null],
  ['garbage', '垃圾', '清运 堆 未清理 没人清 臭 满', true, 'sanitation-garbage', null],
];

/** [policy] lead unit, assisting units and grade by category; area-wide, to be refined by a city for its areas. */
const responsibilities: [categoryCode: string, unit: string, assisting: string[], grade: string][] = [
  ['*', 'community-office', [], 'general'],
  ['repair', 'property-repair', [], 'general'],
  ['repair-plumbing', 'property-repair', [], 'daily-supply'],
  ['sanitation', 'property-cleaning', [], 'general'],
  ['safety', 'emergency-office', ['property-repair'], 'urgent'],
  ['neighbour', 'mediation-committee', [], 'general'],
  ['property', 'mediation-committee', ['housing-construction-bureau'], 'general'],
  ['labour-dispute', 'mediation-committee', ['human-resources-bureau'], 'complex'],
  ['consumer-dispute', 'mediation-committee', ['market-supervision-bureau'], 'general'],
  ['elderly', 'community-needs-desk', [], 'general'],
  ['urban-construction', 'housing-construction-bureau', [], 'complex'],
  ['education-culture', 'education-culture-bureau', [], 'complex'],
  ['labour-social-security', 'human-resources-bureau', [], 'complex'],
  ['transport', 'transport-bureau', [], 'complex'],
  ['health', 'health-bureau', [], 'complex'],
  ['commerce-tourism', 'commerce-tourism-bureau', [], 'complex'],
  ['environment', 'environment-bureau', [], 'complex'],
];

/** [policy] time to resolve by grade, and the time box for asking to return a dispatch. */
const timeLimits: [name: string, amount: number, unit: string][] = [
  ['urgent', 2, 'natural-hours'],
  ['daily-supply', 24, 'natural-hours'],
  ['general', 7, 'natural-days'],
  ['complex', 15, 'natural-days'],
  ['request-return', 4, 'working-hours'],
];

/** 国务院办公厅关于 2026 年部分节假日安排的通知; weekend days of a holiday are listed too. */
const holidays = [
  ...['2026-01-01', '2026-01-02', '2026-01-03'],
  ...['2026-02-15', '2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20', '2026-02-21', '2026-02-22', '2026-02-23'],
  ...['2026-04-04', '2026-04-05', '2026-04-06'],
  ...['2026-05-01', '2026-05-02', '2026-05-03', '2026-05-04', '2026-05-05'],
  ...['2026-06-19', '2026-06-20', '2026-06-21'],
  ...['2026-09-25', '2026-09-26', '2026-09-27'],
  ...['2026-10-01', '2026-10-02', '2026-10-03', '2026-10-04', '2026-10-05', '2026-10-06', '2026-10-07'],
];
const workdays = ['2026-01-04', '2026-02-14', '2026-02-28', '2026-05-09', '2026-09-20', '2026-10-10'];
