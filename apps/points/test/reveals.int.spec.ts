import { newId } from '@linli/unit-of-work';
import { path, PointsDriver } from './points.driver.js';

const staff = { scopes: ['points:read', 'personal-data:reveal'], areas: ['330106'] };

describe('the phone of a volunteer', () => {
  let api: PointsDriver;
  let volunteerId: string;

  beforeAll(async () => {
    api = await PointsDriver.start();
    volunteerId = await api.register({ name: '赵敏敏', phone: '13987654321' });
  });
  afterAll(() => api?.service.close());
  beforeEach(() => api.service.database.query('DELETE FROM volunteer_reveals'));

  const reveal = (caller = staff, key: string = newId(), id = volunteerId) =>
    api.service
      .request(caller, 'staff:community-3')
      .post(`${path}/volunteers/${id}/reveal`)
      .set('idempotency-key', key)
      .send({ reason: '请赵敏敏（13987654321）到岗' });
  const looks = () => api.service.database.query('SELECT volunteer_id, actor, client_id, reason FROM volunteer_reveals');

  it('is shown to staff of the area, and the look is logged without it', async () => {
    expect((await reveal().expect(200)).body).toEqual({ name: '赵敏敏', phone: '13987654321' });
    expect(await looks()).toEqual([
      { volunteer_id: volunteerId, actor: 'staff:community-3', client_id: 'test-client', reason: '请[姓名]（[电话]）到岗' },
    ]);
  });

  it('of another area is that of nobody', async () => {
    for (const answer of [await reveal({ ...staff, areas: ['330107'] }).expect(404), await reveal(staff, newId(), newId()).expect(404)])
      expect(answer.body).toMatchObject({ code: 'points.volunteer-not-found' });
    expect(await looks()).toEqual([]);
  });

  it('is not kept for a repeat of the request', async () => {
    const key = newId();
    await reveal(staff, key).expect(200);
    expect((await reveal(staff, key).expect(200)).body).toEqual({ name: null, phone: null });
    expect(await looks()).toHaveLength(1);
  });
});
