import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A small tree to start from; a city adds its own by `POST /api/events/v1/categories/import`. */
export class SeedCategories1763800000001 implements MigrationInterface {
  async up(queryRunner: QueryRunner): Promise<void> {
    for (const [code, name, flow, disputeType, children] of tree) {
      await queryRunner.query(insert, [code, name, null, name, 1, flow, disputeType]);
      for (const [childCode, childName] of children) {
        await queryRunner.query(insert, [childCode, childName, code, `${name}/${childName}`, 2, flow, disputeType]);
      }
    }
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    const codes = tree.flatMap(([code, , , , children]) => [code, ...children.map(([childCode]) => childCode)]);
    await queryRunner.query('DELETE FROM categories WHERE code = ANY($1)', [codes]);
  }
}

const insert = `
  INSERT INTO categories (code, name, parent_code, path, level, flow, dispute_type) VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`;

type Root = [code: string, name: string, flow: string, disputeType: string | null, children: [code: string, name: string][]];

const tree: Root[] = [
  [
    'repair',
    '维修',
    'ordinary',
    null,
    [
      ['repair-lighting', '楼道照明'],
      ['repair-plumbing', '水电管线'],
      ['repair-elevator', '电梯故障'],
      ['repair-facilities', '公共设施'],
    ],
  ],
  [
    'sanitation',
    '卫生',
    'ordinary',
    null,
    [
      ['sanitation-clutter', '楼道杂物'],
      ['sanitation-garbage', '垃圾清运'],
    ],
  ],
  ['safety', '安全隐患', 'ordinary', null, [['safety-fire', '消防燃气']]],
  [
    'neighbour',
    '邻里纠纷',
    'dispute',
    'neighbourhood',
    [
      ['neighbour-noise', '噪音扰民'],
      ['neighbour-leak', '渗水漏水'],
      ['neighbour-space', '占用公共空间'],
    ],
  ],
  [
    'property',
    '物业纠纷',
    'dispute',
    'property-management',
    [
      ['property-fees', '收费停车'],
      ['property-service', '物业服务'],
    ],
  ],
  ['labour-dispute', '劳动纠纷', 'dispute', 'labour', [['labour-wages', '拖欠工资']]],
  ['consumer-dispute', '消费纠纷', 'dispute', 'consumer', [['consumer-prepaid', '预付消费']]],
  [
    'elderly',
    '助老服务',
    'volunteer-help',
    null,
    [
      ['elderly-errands', '代购跑腿'],
      ['elderly-meals', '助餐送餐'],
      ['elderly-company', '陪护陪诊'],
    ],
  ],
  ['urban-construction', '城乡建设', 'ordinary', null, []],
  ['education-culture', '教育文体', 'ordinary', null, []],
  ['labour-social-security', '劳动和社会保障', 'ordinary', null, []],
  ['transport', '交通运输', 'ordinary', null, []],
  ['health', '卫生计生', 'ordinary', null, []],
  ['commerce-tourism', '商贸旅游', 'ordinary', null, []],
  ['environment', '环境保护', 'ordinary', null, []],
];
