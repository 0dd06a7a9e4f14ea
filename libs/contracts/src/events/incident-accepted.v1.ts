import { Type } from '@sinclair/typebox';
import { defineMessage, type MessageData } from '../message-contract.js';
import { areaCode, choice, disputeTypes, incidentFlows, instant, text, uuid } from '../shapes.js';

export const incidentAcceptedV1 = defineMessage({
  type: 'events.incident.accepted.v1',
  topic: 'events.incident',
  description: '事件已立案；分类决定由谁处置。 · An incident is within duty; its category tells who reacts.',
  data: Type.Object({
    incidentId: uuid('事件 id'),
    number: text('SJ-YYYYMMDD-NNNNNN', 40),
    areaCode: areaCode(),
    categoryCode: text('category code', 80),
    categoryName: text('category path in Chinese', 200),
    flow: choice(incidentFlows, 'what the category asks for'),
    disputeType: Type.Union([choice(disputeTypes, 'set when flow is dispute'), Type.Null()]),
    subject: text('without names, phones and identity numbers', 200),
    content: text('without names, phones and identity numbers', 4000),
    place: Type.Union([text('address in words', 200), Type.Null()]),
    acceptedAt: instant('when it was accepted'),
  }),
  examples: [
    {
      incidentId: '0199d0a0-0000-7000-8000-000000000001',
      number: 'SJ-20261122-000001',
      areaCode: '330106002003',
      categoryCode: 'neighbour-noise',
      categoryName: '邻里纠纷/噪音扰民',
      flow: 'dispute',
      disputeType: 'neighbourhood',
      subject: '楼上半夜拖桌椅',
      content: '楼上住户每晚十一点后拖动桌椅，多次沟通无果。',
      place: '3号楼2单元',
      acceptedAt: '2026-11-22T08:30:01Z',
    },
    {
      incidentId: '0199d0a0-0000-7000-8000-000000000002',
      number: 'SJ-20261122-000002',
      areaCode: '330106002003',
      categoryCode: 'elderly-errands',
      categoryName: '助老服务/代购跑腿',
      flow: 'volunteer-help',
      disputeType: null,
      subject: '独居老人买菜',
      content: '腿脚不便，需要代买菜。',
      place: null,
      acceptedAt: '2026-11-22T08:31:01Z',
    },
    {
      incidentId: '0199d0a0-0000-7000-8000-000000000003',
      number: 'SJ-20261122-000003',
      areaCode: '330106002003',
      categoryCode: 'repair-lighting',
      categoryName: '维修/楼道照明',
      flow: 'ordinary',
      disputeType: null,
      subject: '楼道灯不亮',
      content: '3号楼2单元楼道灯坏了。',
      place: '3号楼2单元',
      acceptedAt: '2026-11-22T08:31:02Z',
    },
  ],
});
export type IncidentAcceptedV1 = MessageData<typeof incidentAcceptedV1>;
