import {
  disputeEndedV1,
  disputeOpenedV1,
  disputeSettledV1,
  incidentAcceptedV1,
  incidentResolvedV1,
  needCancelledV1,
  needDeclinedV1,
  needFulfilledV1,
  needOpenedV1,
  type MessageContract,
} from '@linli/contracts';
import { EventsDriver } from './events.driver.js';

describe('what mediation and needs make of incidents', () => {
  let events: EventsDriver;
  beforeAll(async () => (events = await EventsDriver.open()));
  afterAll(async () => events?.close());

  const dispute = () => events.report({ category: undefined, subject: '楼上半夜拖桌椅', content: '每晚十一点后拖动桌椅。' });
  const help = () => events.report({ category: undefined, subject: '独居老人请人代买菜', content: '腿脚不便。' });
  const find = (id: string) => events.find(id);
  const actions = async (id: string) => (await events.timeline(id)).map(({ action, actor }) => `${action} ${actor}`);
  /** Says the first example of a contract about this incident. */
  const say = async (contract: MessageContract, incidentId: string, times = 1): Promise<void> => {
    const data = { ...contract.examples[0], incidentId };
    for (let time = 0; time < times; time += 1) await events.service.bus.publish(contract, { key: incidentId, data } as never);
    await events.service.settled();
  };

  it('a dispute is dispatched to mediation, signed for when opened and resolved by its settlement', async () => {
    const id = await dispute();
    expect(await find(id)).toMatchObject({
      state: 'dispatched',
      unit: 'mediation-committee',
      category: { code: 'neighbour-noise', flow: 'dispute' },
    });
    const accepted = (await events.service.bus.published(incidentAcceptedV1)).find(({ key }) => key === id);
    expect(accepted?.data).toMatchObject({ flow: 'dispute', disputeType: 'neighbourhood', categoryName: '邻里纠纷/噪音扰民' });
    await say(disputeOpenedV1, id, 2);
    expect((await find(id)).state).toBe('in-progress');
    await say(disputeSettledV1, id, 2);
    expect(await find(id)).toMatchObject({ state: 'resolved', result: '双方约定晚十点后不拖动家具。' });
    expect((await actions(id)).slice(-2)).toEqual(['sign system:mediation', 'resolve system:mediation']);
    expect((await events.service.bus.published(incidentResolvedV1)).filter(({ key }) => key === id)).toHaveLength(1);
  });

  it('a dispute that ends without agreement resolves the incident with that result', async () => {
    const id = await dispute();
    await say(disputeOpenedV1, id);
    await say(disputeEndedV1, id);
    expect(await find(id)).toMatchObject({ state: 'resolved', result: '调解不成，已告知仲裁、行政和司法途径。' });
  });

  it.each([
    ['declined', needDeclinedV1, '属于物业维修，不是志愿服务。'],
    ['cancelled', needCancelledV1, '家人已帮忙解决。'],
  ] as const)('a request for help whose need is %s comes back to the community with the reason, once', async (_, contract, reason) => {
    const id = await help();
    await say(needOpenedV1, id);
    await say(contract, id, 2);
    expect(await find(id)).toMatchObject({ state: 'accepted', unit: null, handler: null });
    expect((await actions(id)).slice(-2)).toEqual(['sign system:needs', 'hand-back system:needs']);
    expect((await events.timeline(id)).at(-1)).toMatchObject({ actorName: '居民需求', reason });
    await events.walk(id, ['dispatch', { unit: 'property-repair' }], 'sign', ['resolve', { result: '已修好' }]);
    await say(contract, id);
    expect((await find(id)).state).toBe('resolved');
  });

  it('a request for help is signed for when the need is opened and resolved when it is fulfilled', async () => {
    const id = await help();
    expect(await find(id)).toMatchObject({ state: 'dispatched', unit: 'community-needs-desk', category: { flow: 'volunteer-help' } });
    await say(needOpenedV1, id);
    await say(needFulfilledV1, id);
    expect((await find(id)).state).toBe('resolved');
  });

  it('the end heard of before the beginning resolves the incident, and the beginning then changes nothing', async () => {
    const id = await dispute();
    await say(disputeSettledV1, id);
    await say(disputeOpenedV1, id);
    expect((await find(id)).state).toBe('resolved');
    expect((await actions(id)).slice(-2)).toEqual(['sign system:mediation', 'resolve system:mediation']);
  });

  it.each([
    ['suspended', [['suspend', { reason: '等待双方' }]], ['resume', 'resolve']],
    ['waiting for the decision on a return', [['request-return', { reason: '不属于职责' }]], ['refuse-return', 'sign', 'resolve']],
    ['accepted again after a return', [['request-return', { reason: '不属于职责' }], 'approve-return'], ['dispatch', 'sign', 'resolve']],
  ] as const)('an incident that is %s is led on to the result of another service', async (_, acts, steps) => {
    const id = await dispute();
    await events.walk(id, 'sign', ...acts);
    await say(disputeSettledV1, id);
    expect(await find(id)).toMatchObject({ state: 'resolved', unit: 'mediation-committee' });
    expect((await actions(id)).slice(-steps.length)).toEqual(steps.map((step) => `${step} system:mediation`));
    const refusals = (await events.timeline(id)).filter(({ action }) => action === 'refuse-return');
    expect(refusals.map(({ reason }) => reason)).toEqual(refusals.map(() => '调解已有结果，无须退单'));
  });

  it('the news that a matter was taken up leaves alone who has suspended it or asks to return it', async () => {
    const id = await dispute();
    await events.walk(id, 'sign', ['suspend', { reason: '等待双方' }]);
    await say(disputeOpenedV1, id);
    expect((await find(id)).state).toBe('suspended');
  });

  it('the unit of another service is named where no rule of responsibility names one', async () => {
    const id = await help();
    await events.walk(id, ['request-return', { reason: '不属于职责' }], 'approve-return');
    await events.rows(`DELETE FROM responsibility_rules WHERE category_code IN ('*', 'elderly')`);
    await say(needOpenedV1, id);
    expect(await find(id)).toMatchObject({ state: 'in-progress', unit: 'community-needs-desk' });
    expect((await events.timeline(id)).slice(-2).map(({ rule, actorName }) => [rule, actorName])).toEqual([
      ['需求已登记', '居民需求'],
      ['需求已登记', '居民需求'],
    ]);
  });

  it('an urgent matter that another service takes up stays urgent', async () => {
    const id = await events.report({ category: undefined, subject: '楼上半夜拖桌椅', content: '每晚如此。', urgency: '特急' });
    const { dueAt } = await find(id);
    await events.walk(id, ['request-return', { reason: '不属于职责' }], 'approve-return');
    await say(disputeOpenedV1, id);
    expect(await find(id)).toMatchObject({ state: 'in-progress', grade: 'urgent', dueAt });
  });

  it('an incident that was cancelled meanwhile stays cancelled', async () => {
    const id = await dispute();
    await events.walk(id, ['cancel', { reason: '居民撤回' }]);
    await say(disputeSettledV1, id);
    expect((await find(id)).state).toBe('cancelled');
  });
});
