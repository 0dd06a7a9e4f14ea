import type { TestService } from '@linli/testing';
import { bootNeeds, orderBody, post, publishedTask, registerVolunteers, scopes, volunteerId } from './needs.driver.js';

describe('whoever holds a claim', () => {
  let service: TestService;
  const wang = volunteerId(1);
  const reveal = (claimId: string, more: Record<string, string> = {}) =>
    service
      .request({ clientId: 'volunteer-app', scopes: [...scopes, 'personal-data:reveal'], areas: ['330106'] }, `volunteer:${wang}`)
      .post(`/api/needs/v1/claims/${claimId}/resident/reveal`)
      .set(more)
      .send({ reason: '上门前联系张三丰' });

  beforeEach(async () => {
    service = await bootNeeds();
    await registerVolunteers(service, [wang]);
  });
  afterEach(() => service?.close());

  const claimed = async (order: object = {}) => {
    const task = await publishedTask(service, {}, order);
    return post(service, { path: `/tasks/${task.id}/claims`, body: { volunteerId: wang } });
  };

  it('sees whom to ring and where to go, and each look is logged, without the name', async () => {
    const { id } = await claimed();
    expect((await reveal(id).expect(200)).body).toEqual({ name: '张三丰', phone: '13812345678', place: orderBody.place });
    await reveal(id).expect(200);
    const log = await service.database.query('SELECT claim_id, actor, client_id, reason FROM resident_reveals');
    const look = { claim_id: id, actor: `volunteer:${wang}`, client_id: 'volunteer-app', reason: '上门前联系[姓名]' };
    expect(log).toEqual([look, look]);
    expect(await service.database.query(`SELECT note FROM need_timeline WHERE action = 'reveal'`)).toHaveLength(2);
  });

  it('gets nothing in clear out of a repeated request, and nothing is kept for it', async () => {
    const { id } = await claimed();
    const key = { 'idempotency-key': 'look-1' };
    await reveal(id, key).expect(200);
    expect((await reveal(id, key).expect(200)).body).toEqual({ name: null, phone: null, place: null });
    expect(JSON.stringify(await service.database.query('SELECT body FROM idempotency_keys'))).not.toContain('13812345678');
  });

  it('may look until a day after check-out, and not a moment longer', async () => {
    const { id } = await claimed();
    for (const step of ['check-in', 'check-out']) await post(service, { path: `/claims/${id}/${step}` });
    const left = service.clock.now().getTime();
    service.clock.set(new Date(left + 24 * 3_600_000));
    await reveal(id).expect(200);
    service.clock.set(new Date(left + 24 * 3_600_000 + 1));
    expect((await reveal(id).expect(409)).body.code).toBe('needs.contact-closed');
  });

  it('may not look after giving the place back', async () => {
    const { id } = await claimed();
    await post(service, { path: `/claims/${id}/withdraw` });
    expect((await reveal(id).expect(409)).body.code).toBe('needs.contact-closed');
  });

  it('is told where nobody is kept with the need', async () => {
    const { id } = await claimed({ resident: undefined });
    expect((await reveal(id).expect(404)).body.code).toBe('needs.resident-absent');
  });
});
