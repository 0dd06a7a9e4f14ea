import { needFulfilledV1, needOpenedV1, needRatedV2, validateMessage } from '@linli/contracts';
import { eventually, type TestService } from '@linli/testing';
import { bootNeeds, community, get, orderBody, post, publishedTask, registerVolunteers, servedTask, volunteerId } from './needs.driver.js';

describe('a need from order to rating', () => {
  let service: TestService;
  const [wang, li] = [volunteerId(1), volunteerId(2)];

  beforeAll(async () => {
    service = await bootNeeds();
    await registerVolunteers(service, [wang, li]);
  });
  afterAll(() => service?.close());

  it('is ordered, screened, published, served, accepted and rated, and tells who did what when', async () => {
    const staff = 'staff:zhou-min;name=%E5%91%A8%E6%95%8F';
    const volunteer = `volunteer:${wang}`;
    const resident = 'resident:self;name=%E5%BC%A0%E4%B8%89%E4%B8%B0';
    const step = (time: string, path: string, actor: string, body: object = {}) => {
      service.clock.set(shanghai(time));
      return post(service, { path, body, actor });
    };
    const { id: needId } = await step('08:00', '/needs', resident, orderBody);
    await step('09:00', `/needs/${needId}/screen`, staff, { decision: 'approve', class: 'urgent' });
    const task = await step('09:10', `/needs/${needId}/tasks`, staff, { difficulty: 3 });
    expect(task).toMatchObject({ state: 'open', class: 'urgent', takers: 1, kind: 'public', publishedAt: shanghai('09:10') });
    const claim = await step('09:20', `/tasks/${task.id}/claims`, volunteer, { volunteerId: wang });
    await step('10:05', `/claims/${claim.id}/check-in`, volunteer, { at: shanghai('10:00') });
    await step('11:00', `/claims/${claim.id}/check-out`, volunteer);
    const photos = [{ name: 'vegetables.jpg', sha256: 'a'.repeat(64), url: null }];
    const proven = await step('11:10', `/claims/${claim.id}/proof`, volunteer, { note: '已买好蔬菜送到家', photos });
    expect(proven).toMatchObject({
      state: 'proven',
      provider: volunteer,
      claimedAt: shanghai('09:20'),
      checkedInAt: shanghai('10:00'),
      checkedOutAt: shanghai('11:00'),
      minutes: 60,
      proof: { note: '已买好蔬菜送到家', photos },
    });
    const summary = '张三丰的蔬菜已送到家，电话13812345678已确认。';
    const accepted = await step('14:00', `/tasks/${task.id}/acceptance`, staff, { accepted: true, summary });
    expect(accepted).toMatchObject({ state: 'accepted', version: 6, publishedAt: shanghai('09:10'), changedAt: shanghai('14:00') });
    const rated = await step('20:00', `/needs/${needId}/rate`, resident, { rating: 5, comment: '谢谢！' });
    expect(rated).toMatchObject({
      state: 'rated',
      class: 'urgent',
      number: expect.stringMatching(/^XQ-20261122-\d{6}$/),
      resident: { name: '张**', phone: '138****5678' },
      rating: 5,
      ratingComment: '谢谢！',
      outcome: { taskId: task.id, difficulty: 3, participants: [{ provider: volunteer, minutes: 60 }] },
      orderedAt: shanghai('08:00'),
      changedAt: shanghai('20:00'),
    });
    await expectTimeline(service, needId, { taskId: task.id, claimId: claim.id, volunteer });
    await service.settled();
    await expectMessages(service, { needId, taskId: task.id, volunteerId: wang });
  });

  it('comes back to service when it is not accepted, and counts what the second acceptance says', async () => {
    const task = await servedTask(service, [wang, li]);
    await post(service, { path: `/tasks/${task.id}/acceptance`, body: { accepted: false, reason: '缺照片' } });
    expect(await get(service, `/needs/${task.needId}`)).toMatchObject({ state: 'in-service' });
    for (const { id } of task.claims) await post(service, { path: `/claims/${id}/proof`, body: { note: '已补照片' } });
    const minutes = [{ claimId: task.claims[0]?.id, minutes: 45 }];
    const accepted = await post(service, { path: `/tasks/${task.id}/acceptance`, body: { accepted: true, minutes } });
    expect(accepted.claims.map((claim: { minutes: number }) => claim.minutes)).toEqual([45, 60]);
    const { items } = await get(service, `/needs/${task.needId}/timeline?limit=500`);
    const told = items.flatMap(({ action, note }) => (note === null ? [] : [[action, note]]));
    expect(told).toEqual([
      ...Array(2).fill(['prove', '已买好送到']),
      ['refuse', '缺照片'],
      ['send-back', '缺照片'],
      ...Array(2).fill(['prove', '已补照片']),
      ['accept', '60 → 45'],
      ['fulfil', '志愿服务已完成：独居老人买菜'],
    ]);
  });

  it('takes its task along when the resident cancels it, but not once the service began', async () => {
    const task = await publishedTask(service);
    await post(service, { path: `/tasks/${task.id}/claims`, body: { volunteerId: wang } });
    await post(service, { path: `/needs/${task.needId}/cancel`, body: { reason: '家人已帮忙' } });
    expect(await get(service, `/tasks/${task.id}`)).toMatchObject({
      state: 'cancelled',
      reason: '需求已由居民取消',
      claims: [{ state: 'withdrawn' }],
    });
    const { items } = await get(service, `/needs/${task.needId}/timeline`);
    expect(items.slice(-2).map(({ action, state, note }) => [action, state, note])).toEqual([
      ['cancel', 'cancelled', '家人已帮忙'],
      ['cancel-task', null, '需求已由居民取消'],
    ]);

    const begun = await publishedTask(service);
    const claim = await post(service, { path: `/tasks/${begun.id}/claims`, body: { volunteerId: wang } });
    await post(service, { path: `/claims/${claim.id}/check-in` });
    expect(await post(service, { path: `/needs/${begun.needId}/cancel`, expect: 409 })).toMatchObject({ code: 'needs.need-moved' });
  });

  it('waits for volunteers again when the one who had begun withdraws', async () => {
    const task = await publishedTask(service);
    const claim = await post(service, { path: `/tasks/${task.id}/claims`, body: { volunteerId: wang } });
    await post(service, { path: `/claims/${claim.id}/check-in` });
    await post(service, { path: `/claims/${claim.id}/withdraw`, body: { reason: '身体不适' } });
    expect(await get(service, `/tasks/${task.id}`)).toMatchObject({ state: 'open' });
    expect(await get(service, `/needs/${task.needId}`)).toMatchObject({ state: 'published' });
    const { items } = await get(service, `/needs/${task.needId}/timeline`);
    expect(items.slice(-2).map(({ action, state, note }) => [action, state, note])).toEqual([
      ['withdraw', null, '身体不适'],
      ['interrupt', 'published', null],
    ]);
    expect(await post(service, { path: `/tasks/${task.id}/claims`, body: { volunteerId: li } })).toMatchObject({ state: 'claimed' });
  });

  it('is published anew when its task was called off', async () => {
    const task = await publishedTask(service);
    await post(service, { path: `/tasks/${task.id}/cancel`, body: { reason: '改由物业处理' } });
    const plan = { kind: 'directed', unitId: 'property-3', difficulty: 1 };
    const second = await post(service, { path: `/needs/${task.needId}/tasks`, body: plan });
    expect(await post(service, { path: `/tasks/${second.id}/claims`, body: { unitId: 'property-3' } })).toMatchObject({
      provider: 'unit:property-3',
    });
  });
});

const shanghai = (time: string): string => new Date(`2026-11-22T${time}:00+08:00`).toISOString();

async function expectTimeline(
  service: TestService,
  needId: string,
  ids: { taskId: string; claimId: string; volunteer: string },
): Promise<void> {
  const { taskId, claimId, volunteer } = ids;
  const { items } = await get(service, `/needs/${needId}/timeline`);
  const told = items.map((entry) => [entry.action, entry.state, entry.actor, entry.actorName, entry.at, entry.taskId, entry.claimId]);
  const staff = ['staff:zhou-min', '周敏'];
  const serves = [volunteer, null];
  expect(told).toEqual([
    ['order', 'ordered', 'resident:self', '张**', shanghai('08:00'), null, null],
    ['approve', 'screened', ...staff, shanghai('09:00'), null, null],
    ['publish', 'published', ...staff, shanghai('09:10'), taskId, null],
    ['claim', null, ...serves, shanghai('09:20'), taskId, claimId],
    ['check-in', null, ...serves, shanghai('10:05'), taskId, claimId],
    ['start', 'in-service', ...serves, shanghai('10:05'), taskId, null],
    ['check-out', null, ...serves, shanghai('11:00'), taskId, claimId],
    ['prove', null, ...serves, shanghai('11:10'), taskId, claimId],
    ['finish', 'served', ...serves, shanghai('11:10'), taskId, null],
    ['accept', null, ...staff, shanghai('14:00'), taskId, null],
    ['fulfil', 'fulfilled', ...staff, shanghai('14:00'), taskId, null],
    ['rate', 'rated', 'resident:self', '张**', shanghai('20:00'), null, null],
  ]);
  for (const entry of items) expect(entry).toMatchObject({ clientId: 'test-client' });
}

async function expectMessages(service: TestService, ids: { needId: string; taskId: string; volunteerId: string }): Promise<void> {
  const { needId, taskId, volunteerId: provider } = ids;
  const [opened, fulfilled, rated] = await eventually(async () => {
    const said = [needOpenedV1, needFulfilledV1, needRatedV2].map((contract) => service.bus.published(contract as typeof needOpenedV1));
    const found = (await Promise.all(said)).map((messages) => messages.filter(({ key }) => key === needId));
    expect(found.map((messages) => messages.length)).toEqual([1, 1, 1]);
    return found.map((messages) => messages[0]);
  });
  expect([opened?.version, fulfilled?.version, rated?.version]).toEqual([1, 6, 7]);
  expect(opened?.data).toMatchObject({ openedAt: shanghai('08:00'), class: 'hard' });
  expect(fulfilled?.data).toMatchObject({
    needId,
    incidentId: null,
    summary: '[姓名]的蔬菜已送到家，电话[电话]已确认。',
    fulfilledAt: shanghai('14:00'),
  });
  expect(rated?.data).toMatchObject({
    needId,
    taskId,
    areaCode: community,
    difficulty: 3,
    rating: 5,
    ratedAt: shanghai('20:00'),
    participants: [{ volunteerId: provider, minutes: 60 }],
  });
  expect(validateMessage(needOpenedV1, opened?.data)).toEqual([]);
  expect(validateMessage(needFulfilledV1, fulfilled?.data)).toEqual([]);
  expect(validateMessage(needRatedV2, rated?.data)).toEqual([]);
}
