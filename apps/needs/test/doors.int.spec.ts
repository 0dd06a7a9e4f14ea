import type { TestService } from '@linli/testing';
import { asCommunity, bootNeeds, get, orderBody, post, publishedTask, registerVolunteers, volunteerId } from './needs.driver.js';

const needsPath = '/api/needs/v1/needs';

describe('the doors of the needs service', () => {
  let service: TestService;

  beforeAll(async () => {
    service = await bootNeeds();
  });
  afterAll(() => service?.close());

  const count = async () => Number((await service.database.query<{ count: string }>('SELECT count(*) FROM needs'))[0]?.count);

  it.each([
    ['a class that does not exist', { ...orderBody, class: 'soon' }, '/class'],
    ['a field that is not known', { ...orderBody, colour: 'red' }, '/colour'],
    ['a number where text is due', { ...orderBody, subject: 5 }, '/subject'],
    ['a control character', { ...orderBody, content: 'a\u0000b' }, '/content'],
    ['an area that is none', { ...orderBody, areaCode: '33010' }, '/areaCode'],
    ['a phone that is none', { ...orderBody, resident: { name: '张三', phone: 'call me' } }, '/resident/phone'],
    ['a masked phone', { ...orderBody, resident: { name: '张三', phone: '138****5678' } }, '/resident/phone'],
    ['a day that does not exist', { ...orderBody, wantedFrom: '2026-02-30T08:00:00+08:00' }, '/wantedFrom'],
    ['too long a text', { ...orderBody, subject: '字'.repeat(201) }, '/subject'],
  ])('refuse %s, and write nothing', async (_, body, pointer) => {
    const before = await count();
    const answer = await asCommunity(service).post(needsPath).send(body).expect(400);
    expect(answer.headers['content-type']).toContain('application/problem+json');
    expect(answer.body.errors).toEqual(expect.arrayContaining([expect.objectContaining({ pointer })]));
    expect(await count()).toBe(before);
  });

  it('answer a rule that says no with 422 and its pointer', async () => {
    const reversed = { ...orderBody, wantedFrom: '2026-11-23T10:00:00+08:00', wantedTo: '2026-11-23T08:00:00+08:00' };
    const { body } = await asCommunity(service).post(needsPath).set('accept-language', 'zh-CN').send(reversed).expect(422);
    expect(body).toMatchObject({ code: 'needs.wanted-time-reversed', detail: '期望时间的结束必须晚于开始。' });
    const need = await post(service, { path: '/needs', body: orderBody });
    expect(await post(service, { path: `/needs/${need.id}/screen`, body: { decision: 'decline' }, expect: 422 })).toMatchObject({
      code: 'needs.reason-missing',
    });
    expect(await post(service, { path: `/needs/${need.id}/rate`, body: { rating: 5 }, expect: 409 })).toMatchObject({
      code: 'needs.need-moved',
      detail: '需求处于“已点单”状态，不能执行“评价”；允许的流转见 /api/needs/v1/needs/transitions。',
    });
  });

  it('are closed to another area: nothing can be ordered in it, and what lies in it does not exist', async () => {
    await asCommunity(service, ['330107']).post(needsPath).send(orderBody).expect(403);
    const volunteer = volunteerId(2);
    await registerVolunteers(service, [volunteer]);
    const need = await post(service, { path: '/needs', body: orderBody });
    const task = await publishedTask(service);
    const claim = await post(service, { path: `/tasks/${task.id}/claims`, body: { volunteerId: volunteer } });
    const stranger = (path: string) => asCommunity(service, ['330106002004'], /claim/.test(path) ? `volunteer:${volunteer}` : undefined);
    for (const [path, code, body] of [
      [`/needs/${need.id}`, 'needs.need-not-found'],
      [`/needs/${need.id}/timeline`, 'needs.need-not-found'],
      [`/needs/${need.id}/screen`, 'needs.need-not-found', { decision: 'approve' }],
      [`/needs/${need.id}/cancel`, 'needs.need-not-found', {}],
      [`/needs/${need.id}/tasks`, 'needs.need-not-found', { difficulty: 1 }],
      [`/needs/${need.id}/rate`, 'needs.need-not-found', { rating: 5 }],
      [`/tasks/${task.id}`, 'needs.task-not-found'],
      [`/tasks/${task.id}/claims`, 'needs.task-not-found', { volunteerId: volunteer }],
      [`/tasks/${task.id}/cancel`, 'needs.task-not-found', { reason: '改由物业处理' }],
      [`/tasks/${task.id}/acceptance`, 'needs.task-not-found', { accepted: true }],
      [`/claims/${claim.id}/check-in`, 'needs.claim-not-found', {}],
      [`/claims/${claim.id}/check-out`, 'needs.claim-not-found', {}],
      [`/claims/${claim.id}/proof`, 'needs.claim-not-found', { note: '已送到' }],
      [`/claims/${claim.id}/withdraw`, 'needs.claim-not-found', {}],
    ] as const) {
      const [, , id = ''] = path.split('/');
      const url = `/api/needs/v1${path}`;
      const answer = await (body ? stranger(path).post(url).send(body) : stranger(path).get(url)).set('accept-language', 'en');
      expect([path, answer.status, answer.body.code]).toEqual([path, 404, code]);
      expect(answer.body.detail).toMatch(new RegExp(`^There is no (need|task|claim) ${id}\\.$`));
    }
    expect(await get(service, `/needs/${need.id}`)).toMatchObject({ state: 'ordered', version: 1 });
    expect(await get(service, `/tasks/${task.id}`)).toMatchObject({ state: 'taken', version: 2, claims: [{ state: 'claimed' }] });
  });

  it('ask for a token with the scope', async () => {
    await service.request().get(needsPath).expect(401);
    await service
      .request({ scopes: ['needs:read'], areas: ['33'] })
      .post(needsPath)
      .send(orderBody)
      .expect(403);
  });

  it('find nothing under an id that is not there, and refuse one that is none', async () => {
    const nobody = '0199d0a0-0000-7000-8000-00000000dead';
    for (const path of [`/needs/${nobody}`, `/needs/${nobody}/timeline`, `/tasks/${nobody}`]) {
      await asCommunity(service).get(`/api/needs/v1${path}`).expect(404);
    }
    for (const path of [
      `/needs/${nobody}/screen`,
      `/needs/${nobody}/cancel`,
      `/claims/${nobody}/check-in`,
      `/tasks/${nobody}/acceptance`,
    ]) {
      const body = path.endsWith('screen') ? { decision: 'approve' } : path.endsWith('acceptance') ? { accepted: true } : {};
      const actor = path.startsWith('/claims') ? `volunteer:${nobody}` : undefined;
      await asCommunity(service, undefined, actor).post(`/api/needs/v1${path}`).send(body).expect(404);
    }
    await asCommunity(service).get(`${needsPath}/1%20OR%201=1`).expect(400);
    await asCommunity(service).get(`${needsPath}?cursor=nonsense`).expect(400);
    await asCommunity(service).get(`${needsPath}?limit=501`).expect(400);
  });

  it('answer a repeated order with the first one, and refuse another under its key', async () => {
    const key = 'order-2026-0001';
    const send = (body: object) => asCommunity(service).post(needsPath).set('idempotency-key', key).send(body);
    const before = await count();
    const first = await send(orderBody).expect(201);
    const again = await send(orderBody).expect(201);
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(again.headers['location']).toBe(`${needsPath}/${first.body.id}`);
    expect((await send({ ...orderBody, class: 'wish' }).expect(422)).body.code).toBe('platform.idempotency-reused');
    expect(await count()).toBe(before + 1);
  });

  it('change only the version of a need that the caller has seen, and name the new one', async () => {
    const need = await post(service, { path: '/needs', body: orderBody });
    const read = await asCommunity(service).get(`${needsPath}/${need.id}`).expect(200);
    expect(read.headers['etag']).toBe('"v1"');
    const screen = (etag: string) =>
      asCommunity(service).post(`${needsPath}/${need.id}/screen`).set('if-match', etag).send({ decision: 'approve' });
    const stale = await screen('"v9"').expect(412);
    expect(stale.body.code).toBe('platform.version-mismatch');
    expect((await screen('"v1"').expect(200)).headers['etag']).toBe('"v2"');
    const cancel = (etag: string) => asCommunity(service).post(`${needsPath}/${need.id}/cancel`).set('if-match', etag).send({});
    await cancel('"v1"').expect(412);
    expect((await cancel('"v2"').expect(200)).headers['etag']).toBe('"v3"');
  });

  it('change only the version of a task that the caller has seen, also through its claims', async () => {
    const volunteer = volunteerId(1);
    await registerVolunteers(service, [volunteer]);
    const task = await publishedTask(service);
    const attempt = (path: string, body: object, etag: string) =>
      asCommunity(service, undefined, /claim/.test(path) ? `volunteer:${volunteer}` : undefined)
        .post(`/api/needs/v1${path}`)
        .set('if-match', etag)
        .send(body);
    const stale = async (path: string, body: object = {}) => {
      const answer = await attempt(path, body, '"v9"').expect(412);
      expect(answer.body.code).toBe('platform.version-mismatch');
    };
    await stale(`/tasks/${task.id}/claims`, { volunteerId: volunteer });
    await stale(`/tasks/${task.id}/cancel`, { reason: '改由物业处理' });
    const { body: claim } = await attempt(`/tasks/${task.id}/claims`, { volunteerId: volunteer }, '"v1"').expect(201);
    await stale(`/claims/${claim.id}/check-in`);
    await stale(`/claims/${claim.id}/withdraw`);
    await attempt(`/claims/${claim.id}/check-in`, {}, '"v2"').expect(200);
    await stale(`/claims/${claim.id}/check-out`);
    await attempt(`/claims/${claim.id}/check-out`, {}, '"v3"').expect(200);
    await stale(`/claims/${claim.id}/proof`, { note: '已送到' });
    await attempt(`/claims/${claim.id}/proof`, { note: '已送到' }, '"v4"').expect(200);
    await stale(`/tasks/${task.id}/acceptance`, { accepted: true });
    const accepted = await attempt(`/tasks/${task.id}/acceptance`, { accepted: true }, '"v5"').expect(200);
    expect(accepted.headers['etag']).toBe('"v6"');
    const read = await asCommunity(service).get(`/api/needs/v1/tasks/${task.id}`).expect(200);
    expect([read.headers['etag'], read.body.version]).toEqual(['"v6"', 6]);
  });

  it('number needs without gaps, also when many order at once', async () => {
    // Ten minutes apart, on two days of Shanghai and one of Greenwich.
    service.clock.set('2026-11-23T23:55:00+08:00');
    await post(service, { path: '/needs', body: orderBody });
    service.clock.set('2026-11-24T00:05:00+08:00');
    const answers = await Promise.all(Array.from({ length: 12 }, () => asCommunity(service).post(needsPath).send(orderBody).expect(201)));
    const numbers = answers.map(({ body }) => body.number).sort();
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => `XQ-20261124-${String(index + 1).padStart(6, '0')}`));
  });
});
