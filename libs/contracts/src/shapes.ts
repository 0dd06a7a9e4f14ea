import { Type } from '@sinclair/typebox';

/** Shapes that many messages share. Nothing here may hold a resident's name, phone or identity number. */
export const uuid = (description: string) => Type.String({ format: 'uuid', description });
export const areaCode = () => Type.String({ pattern: '^\\d{2,12}(-[A-Z0-9]+)*$', description: '区划代码 (GB/T 2260 and local suffix)' });
export const instant = (description: string) => Type.String({ format: 'date-time', description });
export const text = (description: string, maxLength: number) => Type.String({ maxLength, description });
export const choice = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: 'string', enum: [...values], description });

export const incidentFlows = ['ordinary', 'dispute', 'volunteer-help'] as const;
/** What an incident's category asks for: a unit's work, a mediation, or a volunteer's help. */
export type IncidentFlow = (typeof incidentFlows)[number];

export const disputeTypes = [
  'marriage-family',
  'neighbourhood',
  'housing-homestead',
  'contract',
  'production-business',
  'damages',
  'forest-land',
  'expropriation-demolition',
  'environmental-pollution',
  'labour',
  'consumer',
  'medical',
  'traffic-accident',
  'property-management',
  'tourism',
  'intellectual-property',
  'internet',
  'other',
] as const;
/** The 18 types of disputes (人民调解): 婚姻家庭 邻里 房屋宅基地 合同 生产经营 损害赔偿 山林土地 征地拆迁 环境污染 劳动争议 消费 医疗 道路交通事故 物业 旅游 知识产权 互联网 其他. */
export type DisputeType = (typeof disputeTypes)[number];

export const disputeColours = ['green', 'yellow', 'red'] as const;
export type DisputeColour = (typeof disputeColours)[number];

/** Somebody who acted: kind and id (`unit:property-3`), with the name of a role or an organisation, never of a resident. */
export const actor = () => Type.String({ maxLength: 200, description: 'kind:id of who acted' });
