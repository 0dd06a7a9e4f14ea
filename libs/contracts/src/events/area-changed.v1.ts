import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, choice, instant, text } from '../shapes.js';

export const areaKinds = ['province', 'city', 'district', 'street', 'community', 'compound', 'grid', 'building'] as const;
/** 省 市 区县 街道（乡镇） 社区（村） 小区 网格 楼栋. */
export type AreaKind = (typeof areaKinds)[number];

export const areaChangedV1 = defineMessage({
  type: 'events.area.changed.v1',
  topic: 'events.area',
  description: '区划已登记或更改；按区划代码发送全部内容。 · An area was registered or changed; all of it is said, by its code.',
  data: Type.Object({
    areaCode: areaCode(),
    areaName: text('name', 80),
    kind: choice(areaKinds, 'kind'),
    parentCode: Type.Union([areaCode(), Type.Null()]),
    compoundType: Type.Union([text('type of a compound', 40), Type.Null()]),
    households: Type.Union([Type.Integer({ minimum: 0 }), Type.Null()]),
    propertyUnit: Type.Union([text('unit that manages the property', 80), Type.Null()]),
    isActive: Type.Boolean({ description: 'false once the area is given up' }),
    changedAt: instant('when changed'),
  }),
  examples: [
    {
      areaCode: '330106002003-G05',
      areaName: '第五网格',
      kind: 'grid',
      parentCode: '330106002003',
      compoundType: null,
      households: 320,
      propertyUnit: null,
      isActive: true,
      changedAt: '2026-11-22T08:30:00Z',
    },
  ],
});
export type AreaChangedV1 = MessageData<typeof areaChangedV1>;
