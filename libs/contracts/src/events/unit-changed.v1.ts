import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { choice, instant, text } from '../shapes.js';

export const unitKinds = [
  'property-company',
  'department',
  'community',
  'social-organisation',
  'owners-committee',
  'property-committee',
  'merchant',
  'police-station',
  'justice-office',
] as const;
/** 物业企业 职能部门 社区（居委会） 社会组织 业委会 物管会 商户 派出所 司法所. */
export type UnitKind = (typeof unitKinds)[number];

export const unitChangedV1 = defineMessage({
  type: 'events.unit.changed.v1',
  topic: 'events.unit',
  description: '承办单位已登记或更改；按单位编号发送，不含联系方式。 · A unit was registered or changed; its contact is not said.',
  data: Type.Object({
    unit: text('id of the unit', 80),
    unitName: text('name', 80),
    kind: choice(unitKinds, 'kind'),
    areas: Type.Array(text('area code; empty for everywhere', 60), {
      maxItems: 100,
      description: 'areas that it works in, with all below them',
    }),
    isActive: Type.Boolean({ description: 'false once it is given up' }),
    changedAt: instant('when changed'),
  }),
  examples: [
    {
      unit: 'property-hupan',
      unitName: '湖畔花园物业',
      kind: 'property-company',
      areas: ['330106002003'],
      isActive: true,
      changedAt: '2026-11-22T08:30:00Z',
    },
  ],
});
export type UnitChangedV1 = MessageData<typeof unitChangedV1>;
