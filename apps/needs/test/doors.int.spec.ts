import type { TestService } from '@linli/testing';
import { asCommunity, bootNeeds, community, get, orderBody, post } from './needs.driver.js';

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
    });
  });

  it('are closed to another area: nothing can be ordered in it, and what lies in it does not exist', async () => {
    await asCommunity(service, ['330107']).post(needsPath).send(orderBody).expect(403);
    const need = await post(service, { path: '/needs', body: orderBody });
    const stranger = () => asCommunity(service, ['330106002004']);
    await stranger().get(`${needsPath}/${need.id}`).expect(404);
    await stranger().get(`${needsPath}/${need.id}/timeline`).expect(404);
    for (const [path, body] of [
      ['screen', { decision: 'approve' }],
      ['cancel', {}],
      ['tasks', { difficulty: 1 }],
    ] as const) {
      const answer = await stranger().post(`${needsPath}/${need.id}/${path}`).send(body).expect(404);
      expect(answer.body.code).toBe('needs.need-not-found');
    }
    expect(await get(service, `/needs/${need.id}`)).toMatchObject({ state: 'ordered', version: 1 });
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
      await asCommunity(service).post(`/api/needs/v1${path}`).send(body).expect(404);
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

  it('change only the version that the caller has seen', async () => {
    const need = await post(service, { path: '/needs', body: orderBody });
    const read = await asCommunity(service).get(`${needsPath}/${need.id}`).expect(200);
    expect(read.headers['etag']).toBe('"v1"');
    const screen = (etag: string) =>
      asCommunity(service).post(`${needsPath}/${need.id}/screen`).set('if-match', etag).send({ decision: 'approve' });
    await screen('"v9"').expect(412);
    await screen('"v1"').expect(200);
  });

  it('number needs without gaps, also when many order at once', async () => {
    service.clock.set('2026-11-24T09:00:00+08:00');
    const answers = await Promise.all(Array.from({ length: 12 }, () => asCommunity(service).post(needsPath).send(orderBody).expect(201)));
    const numbers = answers.map(({ body }) => body.number).sort();
    expect(numbers).toEqual(Array.from({ length: 12 }, (_, index) => `XQ-20261124-${String(index + 1).padStart(6, '0')}`));
  });

  it('keep one community’s list from another’s', async () => {
    const { items } = await get(service, `/needs?areaCode=${community}&limit=500`);
    expect(items.every((need: { areaCode: string }) => need.areaCode === community)).toBe(true);
  });
});
