import {
  incidentAcceptedV1,
  incidentDispatchedV1,
  incidentMovedV1,
  incidentReportedV1,
  incidentResolvedV1,
  validateMessage,
  type MessageContract,
} from '@linli/contracts';
import { anIncident, at } from '../../../test/incident.builder.js';
import { acceptedMessage, dispatchedMessage, movedMessage, reportedMessage, resolvedMessage } from './incident-messages.js';

const now = at('11-05 11:00');
const incident = anIncident({ state: 'accepted', grade: 'urgent', appealType: 'help' });
const identity = { incidentId: incident.id, number: incident.number, areaCode: incident.areaCode };
const category = {
  code: 'c',
  name: '噪音',
  parentCode: null,
  path: '邻里/噪音',
  level: 2,
  flow: 'dispute',
  disputeType: 'neighbourhood',
} as const;
const facts = { from: 'reported', action: 'accept', actor: 'staff:li', reason: '属于职责' } as const;

const expectFit = (contract: MessageContract, data: unknown) => expect(validateMessage(contract, data)).toEqual([]);

describe('what other services are told of an incident', () => {
  it('is by each message just what it says', () => {
    expect(reportedMessage(incident)).toEqual({
      ...identity,
      source: 'hotline',
      appealType: 'help',
      reportedAt: '2026-11-02T00:01:00.000Z',
    });
    expect(acceptedMessage(incident, category, now)).toEqual({
      ...identity,
      categoryCode: 'c',
      categoryName: '邻里/噪音',
      flow: 'dispute',
      disputeType: 'neighbourhood',
      subject: '楼道灯不亮',
      content: '三楼的楼道灯坏了两天。',
      place: '3号楼2单元',
      acceptedAt: '2026-11-05T03:00:00.000Z',
    });
    expect(dispatchedMessage(incident, now)).toEqual({
      ...identity,
      unit: 'property-repair',
      handler: 'wang-shifu',
      dueAt: '2026-11-10T03:06:00.000Z',
      dispatchedAt: '2026-11-05T03:00:00.000Z',
    });
    expect(resolvedMessage(incident, now)).toEqual({ ...identity, result: '已更换灯泡。', resolvedAt: '2026-11-05T03:00:00.000Z' });
    expect(movedMessage(incident, facts, now)).toEqual({
      ...identity,
      from: 'reported',
      to: 'accepted',
      action: 'accept',
      actor: 'staff:li',
      reason: '属于职责',
      externalSystem: '12345',
      externalNo: '100080',
      movedAt: '2026-11-05T03:00:00.000Z',
    });
  });

  it.each(['complaint', 'report'] as const)('of a %s is none of the words of who reported it', (appealType) => {
    const sensitive = anIncident({ appealType, state: 'accepted' });
    expect(acceptedMessage(sensitive, category, now)).toMatchObject({
      categoryName: '邻里/噪音',
      subject: '噪音',
      content: '投诉、举报的内容不随消息发送，请在事件中查看。',
      place: null,
    });
    for (const action of ['accept', 'redo', 'close', 'cancel', 'request-return'] as const)
      expect(movedMessage(sensitive, { ...facts, action }, now).reason).toBeNull();
    for (const action of ['reject', 'void'] as const) expect(movedMessage(sensitive, { ...facts, action }, now).reason).toBe('属于职责');
  });

  it('says so where there is nothing to say', () => {
    const bare = anIncident({ appealType: 'help', place: null, handler: null, ticket: null, reporter: null });
    expect(acceptedMessage(bare, { ...category, flow: 'ordinary' }, now)).toMatchObject({ place: null, disputeType: null });
    expect(acceptedMessage(bare, { ...category, disputeType: null }, now)).toMatchObject({ disputeType: 'other' });
    expect(dispatchedMessage(bare, now)).toMatchObject({ handler: null });
    expect(movedMessage(bare, { ...facts, reason: null }, now)).toMatchObject({ externalSystem: null, externalNo: null, reason: null });
  });

  it('fits the contract however long the texts have become', () => {
    const long = anIncident({
      appealType: 'help',
      subject: '长'.repeat(500),
      content: '长'.repeat(9_000),
      place: '长'.repeat(500),
      result: '长'.repeat(9_000),
    });
    expectFit(incidentReportedV1, reportedMessage(long));
    expectFit(incidentAcceptedV1, acceptedMessage(long, { ...category, path: '长'.repeat(500) }, now));
    expectFit(incidentDispatchedV1, dispatchedMessage(long, now));
    expectFit(incidentResolvedV1, resolvedMessage(long, now));
    expectFit(incidentMovedV1, movedMessage(long, { ...facts, actor: 'a'.repeat(500), reason: '长'.repeat(5_000) }, now));
  });
});
