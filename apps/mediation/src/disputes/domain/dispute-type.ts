import type { DisputeType } from '@linli/contracts';

export { disputeTypes, type DisputeType } from '@linli/contracts';

/** The 18 types of disputes by their names in the field. */
export const disputeTypeNames: Readonly<Record<DisputeType, string>> = {
  'marriage-family': '婚姻家庭',
  neighbourhood: '邻里',
  'housing-homestead': '房屋宅基地',
  contract: '合同',
  'production-business': '生产经营',
  damages: '损害赔偿',
  'forest-land': '山林土地',
  'expropriation-demolition': '征地拆迁',
  'environmental-pollution': '环境污染',
  labour: '劳动争议',
  consumer: '消费',
  medical: '医疗',
  'traffic-accident': '道路交通事故',
  'property-management': '物业',
  tourism: '旅游',
  'intellectual-property': '知识产权',
  internet: '互联网',
  other: '其他',
};
